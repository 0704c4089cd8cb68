import type { Verdict } from '../../kernel/verdict.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { countAt } from '../read-event.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { notAsked } from './not-asked.ts';
import { proposalOf } from './proposal-of.ts';

/**
 * The amount lies within the band of the branch taken: more than `params.over` and at most `params.upTo`, both in 分, each may be absent
 * or null for "no bound", so that neighbouring bands neither overlap nor leave a gap. The amount is the event's, else the proposal's.
 * The bands are the flow's. Amounts in 分; code `amountOver` or `amountUpTo` by the bound that is told.
 */
export const s05: Rule = {
  id: 'S05',
  reads: [],
  values: [],
  judge(input) {
    const amount = countAt(input.event.data, 'amountFen') ?? countAt(proposalOf(input), 'amountFen');
    const over = countAt(input.params, 'over');
    const upTo = countAt(input.params, 'upTo');
    const lower = over === null ? null : judgeOver(input, amount, over);
    if (upTo === null) return lower ?? notAsked('S05', input);
    return lower?.ok === false ? lower : judgeUpTo(input, amount, upTo);
  },
};

function judgeOver(input: RuleInput, got: number | null, needed: number): Verdict {
  const short = got === null ? null : Math.max(0, needed + 1 - got);
  const day = dayOf(input.event.occurredAt);
  return makeVerdict({ rule: 'S05', code: 'amountOver', day, ok: short === 0, needed, got, short });
}

function judgeUpTo(input: RuleInput, got: number | null, needed: number): Verdict {
  const short = got === null ? null : Math.max(0, got - needed);
  const day = dayOf(input.event.occurredAt);
  return makeVerdict({ rule: 'S05', code: 'amountUpTo', day, ok: short === 0, needed, got, short });
}
