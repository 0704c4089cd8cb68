import type { Json } from '../../kernel/json.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { countAt } from '../read-event.ts';
import { countValue } from '../read-value.ts';
import { isValueKey } from '../values.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { notAsked } from './not-asked.ts';
import { resolvedAmount } from './resolved-amount.ts';

/**
 * The amount lies within the band of the branch taken: at least `params.from` and less than `params.below`. Each is the key of a configured
 * amount (`band.works.tender`), several of them of which the lowest holds, an amount in 分, or absent or null for "no bound", so that
 * neighbouring bands neither overlap nor leave a gap, and who reaches a bound (以上) is in the stricter band. The amount is the resolved one
 * ({@link resolvedAmount}), or the event's where that is larger: nobody names a smaller one to slip into a lower band (招标投标法 art. 4).
 * The bands are configured by district and street; a flow may tighten them further. Code `amountFrom` or `amountBelow` by the bound that
 * is told.
 */
export const s05: Rule = {
  id: 'S05',
  reads: [],
  values: [],
  valuesOf: (params) => ['from', 'below'].flatMap((bound) => bounds(params[bound])).filter(isValueKey),
  judge(input) {
    const amount = amountOf(input);
    const from = boundOf(input, 'from');
    const below = boundOf(input, 'below');
    const lower = from === null ? null : judgeFrom(input, amount, from);
    if (below === null) return lower ?? notAsked('S05', input);
    return lower?.ok === false ? lower : judgeBelow(input, amount, below);
  },
};

function boundOf(input: RuleInput, bound: 'from' | 'below'): number | null {
  const amounts = bounds(input.params[bound]).flatMap((each) =>
    isValueKey(each) ? [countValue(input, each)] : typeof each === 'number' ? [each] : [],
  );
  return amounts.length === 0 ? null : Math.min(...amounts);
}

/** One bound, or several; a list without a bound has none. */
function bounds(named: Json | undefined): readonly Json[] {
  if (named === undefined) return [];
  return Array.isArray(named) ? (named as readonly Json[]) : [named];
}

function amountOf(input: RuleInput): number | null {
  const told = countAt(input.event.data, 'amountFen');
  const resolved = resolvedAmount(input);
  return told === null || resolved === null ? (told ?? resolved) : Math.max(told, resolved);
}

function judgeFrom(input: RuleInput, got: number | null, needed: number): Verdict {
  const short = got === null ? null : Math.max(0, needed - got);
  const day = dayOf(input.event.occurredAt);
  return makeVerdict({ rule: 'S05', code: 'amountFrom', day, ok: short === 0, needed, got, short });
}

function judgeBelow(input: RuleInput, got: number | null, needed: number): Verdict {
  const ok = got !== null && got < needed;
  const short = got === null ? null : Math.max(0, got - needed);
  const day = dayOf(input.event.occurredAt);
  return makeVerdict({ rule: 'S05', code: 'amountBelow', day, ok, needed, got, short });
}
