import { addDays, type PlainDate } from '../plain-date.ts';

/**
 * The first day on which a meeting may be held that was notified `days` days before. The day of the notice is not counted (Civil
 * Code art. 201). Strictly (the default reading) `days` full days lie between the two: day D + N + 1; leniently the meeting may be
 * held on the last of them: D + N. Where no notice is asked for (`days` 0) it may be held on the day of the notice itself.
 */
export function earliestMeeting(noticeDay: PlainDate, days: number, strict: boolean): PlainDate {
  return addDays(noticeDay, strict && days > 0 ? days + 1 : days);
}
