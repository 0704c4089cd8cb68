import { describe, expect, it } from 'vitest';
import { addDays, parsePlainDate, weekdayOf } from '../plain-date.ts';
import { calendarAround } from './calendar.ts';
import { bundledNotices, noticesWith } from './notices.ts';

const day = parsePlainDate;

describe('calendarAround', () => {
  it('tells days off and make-up days within the window, ends included', () => {
    expect(calendarAround(day('2026-02-14'), day('2026-02-14'), 1)).toEqual({
      holidays: ['2026-02-15'],
      makeUpWorkdays: ['2026-02-14'],
      knownTo: '2026-02-15',
    });
  });

  it('looks back as well', () => {
    expect(calendarAround(day('2025-10-11'), day('2025-10-11'), 3).holidays).toEqual(['2025-10-08']);
  });

  it('knows to the end of the last year with a notice, and no further', () => {
    expect(bundledNotices.knownTo >= '2026-12-31').toBe(true);
    expect(calendarAround(bundledNotices.knownTo, bundledNotices.knownTo, 30).knownTo).toBe(bundledNotices.knownTo);
  });

  it('makes up only on Saturdays and Sundays', () => {
    const { makeUpWorkdays } = calendarAround(day('2025-12-31'), day('2025-12-31'), 365);
    expect(makeUpWorkdays.length).toBeGreaterThan(8);
    for (const each of makeUpWorkdays) expect(weekdayOf(each)).toBeGreaterThanOrEqual(6);
  });

  it('leaves out what lies beyond the window', () => {
    const { holidays } = calendarAround(day('2026-10-03'), day('2026-10-03'), 2);
    expect(holidays).toEqual([0, 1, 2, 3, 4].map((each) => addDays(day('2026-10-01'), each)));
  });

  it('takes the notice of a new year from a file, and tells what the file should look like', () => {
    const notices = noticesWith('{"holidays":{"2027-01-01":"x"},"workdays":{"2027-01-09":"x"}}');
    expect(notices.knownTo).toBe('2027-12-31');
    expect(calendarAround(day('2027-01-01'), day('2027-01-01'), 10, notices)).toEqual({
      holidays: ['2027-01-01'],
      makeUpWorkdays: ['2027-01-09'],
      knownTo: '2027-01-11',
    });
    expect(notices.holidays).toContain('2026-10-01');
    for (const wrong of ['', '[]', 'null', '{"holidays":{}}', '{"holidays":[],"workdays":{}}', '{"holidays":{},"workdays":{}}']) {
      expect(() => noticesWith(wrong)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
    }
    expect(() => noticesWith('{"holidays":{"2027-02-30":"x"},"workdays":{}}')).toThrow(expect.objectContaining({ code: 'DATE_INVALID' }));
  });
});
