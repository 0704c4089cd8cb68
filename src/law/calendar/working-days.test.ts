import { expect, it } from 'vitest';
import { parsePlainDate } from '../plain-date.ts';
import { calendarAround } from './calendar.ts';
import { addWorkingDays } from './working-days.ts';

const day = parsePlainDate;

it.each([
  ['2026-03-02', 0, '2026-03-02'],
  ['2026-03-02', 5, '2026-03-09'],
  ['2026-03-06', 1, '2026-03-09'],
  ['2026-02-13', 1, '2026-02-14'], // a Saturday made a working day
  ['2026-02-13', 2, '2026-02-24'], // after the Spring Festival
  ['2025-09-30', 1, '2025-10-09'],
  ['2025-09-30', 3, '2025-10-11'], // a Saturday made a working day
  ['2025-12-31', 1, '2026-01-04'], // a Sunday made a working day
])('%s and %i working days: %s', (from, count, last) => {
  expect(addWorkingDays(day(from), count, calendarAround(day(from), day(from), 60))).toBe(last);
});

it('refuses to count beyond the last notice', () => {
  const calendar = { holidays: [], makeUpWorkdays: [], knownTo: day('2026-12-31') };
  expect(() => addWorkingDays(day('2026-12-31'), 1, calendar)).toThrow(expect.objectContaining({ code: 'CALENDAR_UNKNOWN' }));
});

it.each([-1, 0.5])('refuses %d days', (count) => {
  expect(() => addWorkingDays(day('2026-03-02'), count, calendarAround(day('2026-03-02'), day('2026-03-02'), 9))).toThrow(
    /INVARIANT_BROKEN/,
  );
});
