import { Failure } from '../../kernel/failure.ts';
import type { CalendarFacts } from '../fact.ts';
import { weekdayOf, type PlainDate } from '../plain-date.ts';

/**
 * Which days count as rest days. `holidaysAndWeekends` (the default, as courts read 法定休假日): days off by the yearly notice and
 * Saturdays and Sundays, unless the notice makes them working days (调休). `holidays`: days off by the notice only.
 */
export type RestDays = 'holidaysAndWeekends' | 'holidays';

/**
 * Whether a day is a rest day.
 *
 * @throws {Failure} CALENDAR_UNKNOWN for a day beyond the last one for which a notice is known
 */
export function isRestDay(day: PlainDate, calendar: CalendarFacts, restDays: RestDays): boolean {
  if (day > calendar.knownTo) throw new Failure('CALENDAR_UNKNOWN', { day, knownTo: calendar.knownTo });
  if (calendar.holidays.includes(day)) return true;
  return restDays === 'holidaysAndWeekends' && weekdayOf(day) >= 6 && !calendar.makeUpWorkdays.includes(day);
}
