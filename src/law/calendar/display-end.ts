import type { CalendarFacts } from '../fact.ts';
import { addDays, type PlainDate } from '../plain-date.ts';
import { isRestDay, type RestDays } from './rest-day.ts';

/**
 * The last day of a display of `days` days; it lasts until that day's 24:00. The day of posting is not counted (Civil Code art. 201),
 * and a period that would end on a rest day ends on the first day after that is none (art. 203). Posted on 2 March 2026 for 15 days:
 * 17 March.
 *
 * @throws {Failure} CALENDAR_UNKNOWN when the end lies beyond the last day for which a notice of days off is known
 */
export function displayEnd(posted: PlainDate, days: number, calendar: CalendarFacts, restDays: RestDays): PlainDate {
  let last = addDays(posted, days);
  while (isRestDay(last, calendar, restDays)) last = addDays(last, 1);
  return last;
}
