import type { Fraction } from '../../kernel/fraction.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import type { Body } from '../body.ts';
import { countAt } from '../read-event.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';
import { dueCount } from './due-count.ts';
import { judgeShare } from './judge-share.ts';
import { meetingOf } from './meeting-of.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * Judges presence: at least `share` of those due (以上, inclusive: Civil Code art. 1259). Code `quorum`: `base` is 应到会 unless told,
 * `needed` the least count, `got` those present with a vote. Reads `rosters`; without a roster, code `record`.
 */
export function judgeQuorum(rule: RuleId, input: RuleInput, body: Body, share: Fraction, base = dueCount(input, body)): Verdict {
  if (base === null) return notRecorded(rule, input, 'roster', { body });
  const got = countAt(meetingOf(input.event, body), 'attendance', 'present');
  return judgeShare(rule, input, { code: 'quorum', base, got, share, detail: { body } });
}
