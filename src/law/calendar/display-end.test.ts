import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, parsePlainDate } from '../plain-date.ts';
import { calendarAround } from './calendar.ts';
import { displayEnd } from './display-end.ts';
import { isRestDay, type RestDays } from './rest-day.ts';

const day = parsePlainDate;
const end = (posted: string, days: number, restDays: RestDays = 'holidaysAndWeekends') =>
  displayEnd(day(posted), days, calendarAround(day(posted), day(posted), days + 30), restDays);

describe('displayEnd', () => {
  it.each([
    ['2026-03-02', 15, '2026-03-17', 'the day of posting is not counted'],
    ['2026-03-01', 15, '2026-03-16', 'posted on a Sunday'],
    ['2026-03-06', 15, '2026-03-23', 'from a Saturday to Monday'],
    ['2026-03-07', 15, '2026-03-23', 'from a Sunday to Monday'],
    ['2025-09-16', 15, '2025-10-09', 'over the National Day and Mid-Autumn days off of 2025'],
    ['2026-09-16', 15, '2026-10-08', 'over the National Day days off of 2026'],
    ['2025-01-13', 15, '2025-02-05', 'over the Spring Festival of 2025'],
    ['2026-01-31', 15, '2026-02-24', 'over the Spring Festival of 2026'],
    ['2025-01-11', 15, '2025-01-26', 'a Sunday made a working day'],
    ['2026-01-30', 15, '2026-02-14', 'a Saturday made a working day'],
    ['2025-12-17', 15, '2026-01-04', 'over the year end to a Sunday made a working day'],
    ['2024-02-14', 15, '2024-02-29', 'on the leap day'],
    ['2025-02-14', 15, '2025-03-03', 'no leap day, 1 March a Saturday'],
  ])('posted %s for %i days: %s (%s)', (posted, days, last) => {
    expect(end(posted, days)).toBe(last);
  });

  it('stays on a weekend when only days off by the notice move it', () => {
    expect(end('2026-03-06', 15, 'holidays')).toBe('2026-03-21');
    expect(end('2026-09-16', 15, 'holidays')).toBe('2026-10-08');
  });

  it('refuses to count beyond the last notice', () => {
    const calendar = { holidays: [], makeUpWorkdays: [], knownTo: day('2026-12-31') };
    expect(displayEnd(day('2026-12-16'), 15, calendar, 'holidaysAndWeekends')).toBe('2026-12-31');
    expect(displayEnd(day('2026-12-17'), 15, calendar, 'holidaysAndWeekends')).toBe('2027-01-10');
    const moved = { ...calendar, holidays: [day('2026-12-31')] };
    expect(displayEnd(day('2026-12-16'), 15, moved, 'holidays')).toBe('2027-01-10');
  });

  it('never ends early, never on a rest day, and skips rest days only', () => {
    const start = fc.integer({ min: 0, max: 2400 }).map((days) => addDays(day('2019-01-01'), days));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (posted, days) => {
        const calendar = calendarAround(posted, posted, days + 30);
        const last = displayEnd(posted, days, calendar, 'holidaysAndWeekends');
        expect(daysBetween(posted, last)).toBeGreaterThanOrEqual(days);
        expect(isRestDay(last, calendar, 'holidaysAndWeekends')).toBe(false);
        for (let skipped = addDays(posted, days); skipped < last; skipped = addDays(skipped, 1)) {
          expect(isRestDay(skipped, calendar, 'holidaysAndWeekends')).toBe(true);
        }
      }),
    );
  });
});
