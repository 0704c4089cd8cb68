import type { Fraction } from '../../kernel/fraction.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import { unmet } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';
import { judgeShare } from './judge-share.ts';

/** What a majority is taken of. */
export interface MajorityOf {
  /** `due`: 应到会, whoever came. `present`: 到会, abstentions and blank votes among them. */
  readonly of: 'due' | 'present';
  /** `null` while it has not been given. */
  readonly base: number | null;
  readonly share: Fraction;
  /** Votes in favour; `null` while nothing was put to the vote. */
  readonly inFavour: number | null;
}

/**
 * Judges a vote: in favour more than `share` of the base (过半数, exclusive: Civil Code art. 1259). Code `majority.due` or
 * `majority.present`: `needed` is the least count, `got` the votes in favour.
 */
export function judgeMajority(rule: RuleId, input: RuleInput, { of, base, share, inFavour }: MajorityOf): Verdict {
  const code = `majority.${of}`;
  if (base !== null) return judgeShare(rule, input, { code, base, got: inFavour, share, over: true });
  const detail = { share: `${share.numerator}/${share.denominator}` };
  return unmet(rule, code, dayOf(input.event.occurredAt), { needed: null, got: null, detail });
}
