import type { CalendarFacts } from '../fact.ts';
import { addDays, type PlainDate } from '../plain-date.ts';
import { bundledNotices, type Notices } from './notices.ts';

/**
 * Days off and make-up working days (调休) from `reach` days before `from` to `reach` days after `to`, in order. `knownTo` is the end of
 * that window, or the last day of the last year with a notice when that is earlier: beyond it nothing is known from these facts.
 */
export function calendarAround(from: PlainDate, to: PlainDate, reach: number, notices: Notices = bundledNotices): CalendarFacts {
  const first = addDays(from, -reach);
  const last = addDays(to, reach);
  const inWindow = (each: PlainDate) => each >= first && each <= last;
  return {
    holidays: notices.holidays.filter(inWindow),
    makeUpWorkdays: notices.makeUpWorkdays.filter(inWindow),
    knownTo: last < notices.knownTo ? last : notices.knownTo,
  };
}
