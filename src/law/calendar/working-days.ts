import { invariant } from '../../kernel/invariant.ts';
import type { CalendarFacts } from '../fact.ts';
import { addDays, type PlainDate } from '../plain-date.ts';
import { isRestDay } from './rest-day.ts';

/**
 * The last of `count` working days (工作日) after a day, which is not counted itself. Weekend days made working days by 调休 count;
 * days off by the yearly notice do not. With `count` 0 the day itself.
 *
 * @throws {Failure} CALENDAR_UNKNOWN when the end lies beyond the last day for which a notice of days off is known
 */
export function addWorkingDays(day: PlainDate, count: number, calendar: CalendarFacts): PlainDate {
  invariant(Number.isSafeInteger(count) && count >= 0, `a count of working days, got ${count}`);
  let last = day;
  for (let counted = 0; counted < count;) {
    last = addDays(last, 1);
    if (!isRestDay(last, calendar, 'holidaysAndWeekends')) counted += 1;
  }
  return last;
}
