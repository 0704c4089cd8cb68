import { parseInstant } from '../../kernel/instant.ts';
import { dayOf, type PlainDate } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import type { RuleInput } from '../rule.ts';

/** The day of the meeting that an event is about: for its notice the day it is called for (`null` while not given), else the event's own. */
export function meetingDay(event: RuleInput['event']): PlainDate | null {
  if (event.type !== 'meeting.convened') return dayOf(event.occurredAt);
  const meetingAt = textAt(event.data, 'meetingAt');
  return meetingAt === null ? null : dayOf(parseInstant(meetingAt));
}
