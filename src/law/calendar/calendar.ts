import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { invariant } from '../../kernel/invariant.ts';
import type { CalendarFacts } from '../fact.ts';
import { addDays, type PlainDate } from '../plain-date.ts';

// The package's table is read and not its functions: their ranges shift by a day on a host west of Greenwich.
const holidays = days(notices.holidays);
const makeUpWorkdays = days(notices.workdays);
const lastHoliday = holidays.at(-1);
invariant(lastHoliday !== undefined, 'a calendar with holidays');

/** The last day of the last year for which the State Council's notice of days off is in this release (offline). */
export const calendarKnownTo = `${lastHoliday.slice(0, 4)}-12-31` as PlainDate;

/**
 * Days off and make-up working days (调休) within `days` of a day, before and after it, in order. `knownTo` is the end of that window,
 * or the last day of the last year with a notice when that is earlier: beyond it nothing may be counted from these facts.
 */
export function calendarAround(day: PlainDate, days: number): CalendarFacts {
  const from = addDays(day, -days);
  const to = addDays(day, days);
  const knownTo = to < calendarKnownTo ? to : calendarKnownTo;
  const inWindow = (each: PlainDate) => each >= from && each <= to;
  return { holidays: holidays.filter(inWindow), makeUpWorkdays: makeUpWorkdays.filter(inWindow), knownTo };
}

function days(table: Readonly<Record<string, string>>): readonly PlainDate[] {
  return (Object.keys(table) as PlainDate[]).sort();
}
