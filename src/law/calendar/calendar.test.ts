import { describe, expect, it } from 'vitest';
import { addDays, parsePlainDate, weekdayOf } from '../plain-date.ts';
import { calendarAround, calendarKnownTo } from './calendar.ts';

const day = parsePlainDate;

describe('calendarAround', () => {
  it('tells days off and make-up days within the window, ends included', () => {
    expect(calendarAround(day('2026-02-14'), 1)).toEqual({
      holidays: ['2026-02-15'],
      makeUpWorkdays: ['2026-02-14'],
      knownTo: '2026-02-15',
    });
  });

  it('looks back as well', () => {
    expect(calendarAround(day('2025-10-11'), 3).holidays).toEqual(['2025-10-08']);
  });

  it('knows to the end of the last year with a notice, and no further', () => {
    expect(calendarKnownTo >= '2026-12-31').toBe(true);
    expect(calendarAround(calendarKnownTo, 30).knownTo).toBe(calendarKnownTo);
  });

  it('makes up only on Saturdays and Sundays', () => {
    const { makeUpWorkdays } = calendarAround(day('2025-12-31'), 365);
    expect(makeUpWorkdays.length).toBeGreaterThan(8);
    for (const each of makeUpWorkdays) expect(weekdayOf(each)).toBeGreaterThanOrEqual(6);
  });

  it('leaves out what lies beyond the window', () => {
    const { holidays } = calendarAround(day('2026-10-03'), 2);
    expect(holidays).toEqual([0, 1, 2, 3, 4].map((each) => addDays(day('2026-10-01'), each)));
  });
});
