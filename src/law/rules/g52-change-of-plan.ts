import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { countAt, flagAt } from '../read-event.ts';
import { countValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { judgeConditions } from './conditions.ts';
import { proposalOf } from './proposal-of.ts';

/**
 * A change while the plan is carried out stays inside what was resolved: scope, place and contractor as they were, and the amount within
 * `change.percent` of the resolved one, up or down, that percentage itself included. More needs a new decision of the same body.
 * Source: CQ art. 15, ZJ art. 24, patterns from elsewhere; the percentage (10) is a default of the product, the only part that a local
 * flow may loosen.
 */
export const g52: Rule = {
  id: 'G52',
  reads: [],
  values: ['change.percent'],
  judge(input) {
    const { data, occurredAt } = input.event;
    const kept = judgeConditions('G52', input, {
      sameScope: not(data, 'scopeChanged'),
      samePlace: not(data, 'placeChanged'),
      sameContractor: not(data, 'contractorChanged'),
    });
    const amount = countAt(data, 'amountFen');
    const percent = countValue(input, 'change.percent');
    if (!kept.ok || amount === null) return kept;
    const resolved = resolvedAmount(input);
    const room = resolved === null ? 0 : roomOf(resolved, percent);
    const change = Math.abs(amount - (resolved ?? 0));
    return makeVerdict({
      rule: 'G52',
      code: resolved === null ? 'change.unresolved' : 'change.amount',
      day: dayOf(occurredAt),
      ok: resolved !== null && change <= room,
      needed: room,
      got: change,
      short: Math.max(0, change - room),
      detail: { resolvedFen: resolved, amountFen: amount, percent },
    });
  },
};

function not(data: RuleInput['event']['data'], name: string): boolean | null {
  const changed = flagAt(data, name);
  return changed === null ? null : !changed;
}

/** The amount that was resolved: of the latest plan text that names one, else of the proposal. */
function resolvedAmount(input: RuleInput): number | null {
  const amended = input.matter.record['amended'];
  return (amended === undefined ? null : countAt(amended.data, 'amountFen')) ?? countAt(proposalOf(input), 'amountFen');
}

/** Whole 分 by which an amount may change; amounts reach 10^15, so their product needs more than a double's 53 bits. */
function roomOf(amount: number, percent: number): number {
  return Number((BigInt(amount) * BigInt(percent)) / 100n);
}
