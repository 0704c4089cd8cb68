import { atLeast, type Fraction } from '../../kernel/fraction.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import type { Body } from '../body.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { countAt } from '../read-event.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';
import { dueCount } from './due-count.ts';
import { meetingOf } from './meeting-of.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * Judges presence: at least `share` of those due (以上, inclusive: Civil Code art. 1259). Code `quorum`: `base` is 应到会, `needed`
 * the least count, `got` those present with a vote. Reads `rosters`; without a roster, code `record`.
 */
export function judgeQuorum(rule: RuleId, input: RuleInput, body: Body, share: Fraction): Verdict {
  const base = dueCount(input, body);
  if (base === null) return notRecorded(rule, input, 'roster', { body });
  const needed = atLeast(base, share);
  const got = countAt(meetingOf(input.event, body), 'attendance', 'present');
  return makeVerdict({
    rule,
    code: 'quorum',
    day: dayOf(input.event.occurredAt),
    ok: got !== null && got >= needed,
    needed,
    got,
    short: got === null ? null : Math.max(0, needed - got),
    base,
    detail: { body, share: `${share.numerator}/${share.denominator}` },
  });
}
