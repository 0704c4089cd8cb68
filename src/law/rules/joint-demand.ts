import type { Fraction } from '../../kernel/fraction.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import type { Body } from '../body.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';
import { judgeShare } from './judge-share.ts';
import { notRecorded } from './not-recorded.ts';

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
export function judgeJointDemand(rule: RuleId, input: RuleInput, { count, share, body, base }: JointDemand): Verdict {
  if (base === 0) return notRecorded(rule, input, 'roster', { body });
  return judgeShare(rule, input, { code: 'joint', base, got: count, share });
}
