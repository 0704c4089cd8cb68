import { atLeast, type Fraction } from '../../kernel/fraction.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';
import { notRecorded } from './not-recorded.ts';
import type { Body } from '../body.ts';

/** Who acts jointly, and of how many. */
export interface JointDemand {
  /** How many joined; `null` while not given. */
  readonly count: number | null;
  readonly share: Fraction;
  /** The roster from which the whole was read, and the whole; zero when there is no roster. */
  readonly body: Body;
  readonly base: number;
}

/** Judges whether enough people act jointly: at least `share` of the whole (以上, inclusive). Code `joint`; without a roster, `record`. */
export function judgeJointDemand(rule: RuleId, input: RuleInput, demand: JointDemand): Verdict {
  const { count, share, body, base } = demand;
  if (base === 0) return notRecorded(rule, input, 'roster', { body });
  const needed = atLeast(base, share);
  return makeVerdict({
    rule,
    code: 'joint',
    day: dayOf(input.event.occurredAt),
    ok: count !== null && count >= needed,
    needed,
    got: count,
    short: count === null ? null : Math.max(0, needed - count),
    base,
    detail: { share: `${share.numerator}/${share.denominator}` },
  });
}
