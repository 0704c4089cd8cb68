import type { Fraction } from '../../kernel/fraction.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import type { Body } from '../body.ts';
import { countAt } from '../read-event.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';
import { judgeShare } from './judge-share.ts';
import { notRecorded } from './not-recorded.ts';
import { wholeCount } from './whole-count.ts';

/** Of whom the shares are taken, and the shares themselves. */
export interface OfAll {
  /** The body whose roster is the whole. */
  readonly roster: Body;
  readonly presence: Fraction;
  readonly approval: Fraction;
}

/**
 * Judges a meeting by the thresholds of the collective: a share of all present, and a share of all in favour, both inclusive, however
 * many came. Code `quorum` when presence fails, else `approval`. Reads `rosters`; without a roster, code `record`.
 */
export function judgeOfAll(rule: RuleId, input: RuleInput, { roster, presence, approval }: OfAll): Verdict {
  const base = wholeCount(input, roster);
  if (base === null) return notRecorded(rule, input, 'roster', { body: roster });
  const { data } = input.event;
  const present = countAt(data, 'attendance', 'present');
  const attended = judgeShare(rule, input, { code: 'quorum', base, got: present, share: presence, detail: { body: roster } });
  if (!attended.ok) return attended;
  return judgeShare(rule, input, {
    code: 'approval',
    base,
    got: countAt(data, 'votes', 'for'),
    share: approval,
    detail: { body: roster, present, presentNeeded: attended.needed },
  });
}
