import type { CalendarFacts } from '../fact.ts';
import { addDays, type PlainDate } from '../plain-date.ts';
import { isRestDay, type RestDays } from './rest-day.ts';

/** Days of the longest break in a yearly notice so far (15–23 February 2026). */
const longestBreak = 9;

/**
 * The last day of a display of `days` days; it lasts until that day's 24:00. The day of posting is not counted (Civil Code art. 201),
 * and a period that would end on a rest day ends on the first day after that is none (art. 203). Posted on 2 March 2026 for 15 days:
 * 17 March.
 *
 * Beyond the last day for which the yearly notice is known, the stricter reading holds until it is: the period is taken to end on the
 * first day of the longest break there has been, and ends after it. Counted again once the notice is known, it can only end earlier.
 */
export function displayEnd(posted: PlainDate, days: number, calendar: CalendarFacts, restDays: RestDays): PlainDate {
  let last = addDays(posted, days);
  while (last <= calendar.knownTo && isRestDay(last, calendar, restDays)) last = addDays(last, 1);
  return last <= calendar.knownTo ? last : addDays(last, longestBreak);
}
