import type { Verdict } from '../../kernel/verdict.ts';
import { makeVerdict } from '../make-verdict.ts';
import type { RecordedEvent } from '../matter.ts';
import { addDays, dayOf, daysBetween } from '../plain-date.ts';
import { countAt, textAt } from '../read-event.ts';
import { daysValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { countingDay } from './counting-day.ts';
import { meetingDay } from './meeting-day.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * The plan as it stands has been with every Party member for its days before they meet: three by default (value `circulation.days`; a
 * village rule board, so local), the day of sending not counted, a late entry counting from its recording. A local flow may set more
 * days or fewer, down to none; that the text is frozen and reached everyone is asked all the same.
 */
export const g13: Rule = {
  id: 'G13',
  reads: ['rosters'],
  values: ['circulation.days'],
  judge(input) {
    const { circulated } = input.matter.record;
    if (circulated === undefined || textAt(circulated.data, 'planHash') !== input.matter.plan.hash) {
      return notRecorded('G13', input, 'circulated');
    }
    return judgeRecipients(input, circulated) ?? judgeDays(input, circulated);
  },
};

/** `null` when everyone on the roster has the plan. */
function judgeRecipients(input: RuleInput, circulated: RecordedEvent): Verdict | null {
  const needed = input.facts.rosters?.partyMembersAssembly?.listed ?? 0;
  if (needed === 0) return notRecorded('G13', input, 'roster', { body: 'partyMembersAssembly' });
  const got = countAt(circulated.data, 'recipients');
  if (got !== null && got >= needed) return null;
  const short = got === null ? null : needed - got;
  return makeVerdict({ rule: 'G13', code: 'recipients', day: dayOf(input.event.occurredAt), ok: false, needed, got, short });
}

function judgeDays(input: RuleInput, circulated: RecordedEvent): Verdict {
  const days = daysValue(input, 'circulation.days');
  const sent = countingDay(circulated);
  const needed = addDays(sent, days);
  const got = meetingDay(input.event);
  return makeVerdict({
    rule: 'G13',
    code: 'circulation',
    day: dayOf(input.event.occurredAt),
    ok: got !== null && got >= needed,
    needed,
    got,
    short: got === null ? null : Math.max(0, daysBetween(got, needed)),
    detail: { days, circulated: sent },
  });
}
