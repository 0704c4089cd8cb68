import { Temporal } from 'temporal-polyfill';
import { Failure } from '../kernel/failure.ts';
import { epochMillisOf, instantOf, type Instant } from '../kernel/instant.ts';

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`; text order is time order. */
export type PlainDate = string & { readonly __plainDate: true };

const zone = 'Asia/Shanghai';
const dayMillis = 86_400_000;
/** China has kept +08:00 without summer time since then; before that the time zone table is asked. Text order is time order. */
const fixedOffsetSince = '1991-09-15';

/**
 * Reads a day.
 *
 * @throws {Failure} DATE_INVALID for another form or a day that does not exist
 */
export function parsePlainDate(text: string): PlainDate {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as PlainDate;
  } catch {
    // told below, with what would be right
  }
  throw new Failure('DATE_INVALID', { got: text.slice(0, 40), needed: '2026-01-05' });
}

/** The day on which a moment falls in the village. */
export function dayOf(instant: Instant): PlainDate {
  if (instant >= fixedOffsetSince) {
    const day = instant.slice(0, 10) as PlainDate;
    // At 16:00 in UTC the village's next day begins. Read off the text: every rule asks.
    return instant.slice(11, 13) < '16' ? day : addDays(day, 1);
  }
  return Temporal.Instant.fromEpochMilliseconds(epochMillisOf(instant)).toZonedDateTimeISO(zone).toPlainDate().toString() as PlainDate;
}

/** The day `days` later (or earlier, when negative). */
export function addDays(day: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(day) + days * dayMillis).toISOString().slice(0, 10) as PlainDate;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMillis);
}

/** 24:00 of a day in the village: the first moment of the next one. */
export function endOfDay(day: PlainDate): Instant {
  if (day >= fixedOffsetSince) return `${day}T16:00:00.000Z` as Instant;
  return instantOf(Temporal.PlainDate.from(addDays(day, 1)).toZonedDateTime({ timeZone: zone }).epochMilliseconds);
}

/** ISO weekday: Monday 1 … Sunday 7. */
export function weekdayOf(day: PlainDate): number {
  return ((new Date(day).getUTCDay() + 6) % 7) + 1;
}
