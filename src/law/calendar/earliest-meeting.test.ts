import { expect, it } from 'vitest';
import { parsePlainDate } from '../plain-date.ts';
import { earliestMeeting } from './earliest-meeting.ts';

it.each([
  ['2026-03-02', 10, false, '2026-03-12'],
  ['2026-03-02', 10, true, '2026-03-13'],
  ['2025-12-28', 3, true, '2026-01-01'],
  ['2024-02-26', 3, true, '2024-03-01'],
  ['2024-02-26', 3, false, '2024-02-29'],
  ['2026-03-02', 0, true, '2026-03-02'],
  ['2026-03-02', 0, false, '2026-03-02'],
])('notified %s for %i days, strictly %s: %s', (notified, days, strict, earliest) => {
  expect(earliestMeeting(parsePlainDate(notified), days, strict)).toBe(earliest);
});
