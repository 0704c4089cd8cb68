import type { Verdict } from '../../kernel/verdict.ts';
import type { Body } from '../body.ts';
import { earliestMeeting } from '../calendar/earliest-meeting.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf, daysBetween } from '../plain-date.ts';
import { flagValue } from '../read-value.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';
import { meetingDay } from './meeting-day.ts';
import { noticeOf } from './notice-of.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * Judges how long before its meeting a body was notified; at `meeting.convened` for the day it is called for, later for the day it was
 * held. Code `notice`: `needed` is the earliest day, `got` the meeting's day, `short` the days between. The notice's day is not counted
 * and full days must lie between, unless `notice.strictCounting` is off; a late entry counts from its recording. Without a notice,
 * code `record`. Reads `recordedAt` and `notice.strictCounting`.
 */
export function judgeNoticeDays(rule: RuleId, input: RuleInput, body: Body, days: number): Verdict {
  const notice = noticeOf(input, body);
  if (notice === null) return notRecorded(rule, input, 'convened', { body });
  const needed = earliestMeeting(notice.day, days, flagValue(input, 'notice.strictCounting'));
  const got = meetingDay(input.event);
  return makeVerdict({
    rule,
    code: 'notice',
    day: dayOf(input.event.occurredAt),
    ok: got !== null && got >= needed,
    needed,
    got,
    short: got === null ? null : Math.max(0, daysBetween(got, needed)),
    detail: { body, days, notified: notice.day },
  });
}
