import type { Verdict } from '../../kernel/verdict.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { countAt, flagAt, textAt } from '../read-event.ts';
import { countValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { judgeConditions } from './conditions.ts';
import { notAsked } from './not-asked.ts';
import { resolvedAmount } from './resolved-amount.ts';

/**
 * A change while the plan is carried out stays inside what was resolved: scope, place and contractor as they were, and the amount within
 * `change.percent` of the resolved one, up or down, that percentage itself included. More needs a new decision of the same body.
 * A contract or a payment is held to the resolved amount as well (`params.bound`): one that costs (`most`) may not exceed it by more than
 * the percentage, one that earns (`least`) may not fall below it by more; for the latter nothing is asked where no amount was resolved.
 * Source: CQ art. 15, ZJ art. 24, patterns from elsewhere; the percentage (10) is a default of the product, the only part that a local
 * flow may loosen.
 */
export const g52: Rule = {
  id: 'G52',
  reads: [],
  values: ['change.percent'],
  judge(input) {
    const bound = textAt(input.params, 'bound');
    if (bound !== null) return judgeBound(input, bound === 'least' ? 'least' : 'most');
    const { data } = input.event;
    const kept = judgeConditions('G52', input, {
      sameScope: not(data, 'scopeChanged'),
      samePlace: not(data, 'placeChanged'),
      sameContractor: not(data, 'contractorChanged'),
    });
    const amount = countAt(data, 'amountFen');
    return !kept.ok || amount === null ? kept : judgeChange(input, amount);
  },
};

function judgeChange(input: RuleInput, amount: number): Verdict {
  const percent = countValue(input, 'change.percent');
  const resolved = resolvedAmount(input);
  const room = resolved === null ? 0 : roomOf(resolved, percent);
  const change = Math.abs(amount - (resolved ?? 0));
  return makeVerdict({
    rule: 'G52',
    code: resolved === null ? 'change.unresolved' : 'change.amount',
    day: dayOf(input.event.occurredAt),
    ok: resolved !== null && change <= room,
    needed: room,
    got: change,
    short: Math.max(0, change - room),
    detail: { resolvedFen: resolved, amountFen: amount, percent },
  });
}

function judgeBound(input: RuleInput, bound: 'most' | 'least'): Verdict {
  const amount = countAt(input.event.data, 'amountFen');
  const resolved = resolvedAmount(input);
  if (resolved === null) return bound === 'least' ? notAsked('G52', input) : judgeChange(input, amount ?? 0);
  const percent = countValue(input, 'change.percent');
  const room = roomOf(resolved, percent);
  const needed = bound === 'most' ? resolved + room : resolved - room;
  const beyond = amount === null ? null : Math.max(0, bound === 'most' ? amount - needed : needed - amount);
  return makeVerdict({
    rule: 'G52',
    code: `amount.${bound}`,
    day: dayOf(input.event.occurredAt),
    ok: beyond === 0,
    needed,
    got: amount,
    short: beyond,
    detail: { resolvedFen: resolved, percent },
  });
}

function not(data: RuleInput['event']['data'], name: string): boolean | null {
  const changed = flagAt(data, name);
  return changed === null ? null : !changed;
}

/** Whole 分 by which an amount may change; amounts reach 10^15, so their product needs more than a double's 53 bits. */
function roomOf(amount: number, percent: number): number {
  return Number((BigInt(amount) * BigInt(percent)) / 100n);
}
