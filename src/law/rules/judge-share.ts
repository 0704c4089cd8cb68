import { atLeast, moreThan, type Fraction } from '../../kernel/fraction.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';

/** A count held against a share of a whole. */
export interface ShareOf {
  readonly code: string;
  /** The whole; never empty. */
  readonly base: number;
  /** `null` while it has not been given. */
  readonly got: number | null;
  readonly share: Fraction;
  /** True where exactly the share is not enough (超过, 过半数); false where it is (以上): Civil Code art. 1259. */
  readonly over?: boolean;
  readonly detail?: JsonObject;
}

/** Judges whether a count reaches a share: `needed` is the least count that does, `detail.share` the share as `2/3`. */
export function judgeShare(rule: RuleId, input: RuleInput, { code, base, got, share, over, detail }: ShareOf): Verdict {
  const needed = over === true ? moreThan(base, share) : atLeast(base, share);
  return makeVerdict({
    rule,
    code,
    day: dayOf(input.event.occurredAt),
    ok: got !== null && got >= needed,
    needed,
    got,
    short: got === null ? null : Math.max(0, needed - got),
    base,
    detail: { ...detail, share: `${share.numerator}/${share.denominator}` },
  });
}
