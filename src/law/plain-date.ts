import { Temporal } from 'temporal-polyfill';
import { Failure } from '../kernel/failure.ts';
import { epochMillisOf, instantOf, type Instant } from '../kernel/instant.ts';

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`; text order is time order. */
export type PlainDate = string & { readonly __plainDate: true };

const zone = 'Asia/Shanghai';
const dayMillis = 86_400_000;
/** China has kept +08:00 without summer time since 15 September 1991; before that the time zone table is asked. */
const fixedOffsetSince = Date.UTC(1991, 8, 15);
const fixedOffsetMillis = 8 * 3_600_000;

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
  const millis = epochMillisOf(instant);
  if (millis >= fixedOffsetSince) return new Date(millis + fixedOffsetMillis).toISOString().slice(0, 10) as PlainDate;
  return Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(zone).toPlainDate().toString() as PlainDate;
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
  const next = addDays(day, 1);
  const midnight = Date.parse(`${next}T00:00:00+08:00`);
  if (midnight >= fixedOffsetSince) return instantOf(midnight);
  return instantOf(Temporal.PlainDate.from(next).toZonedDateTime({ timeZone: zone }).epochMilliseconds);
}

/** ISO weekday: Monday 1 … Sunday 7. */
export function weekdayOf(day: PlainDate): number {
  return ((new Date(day).getUTCDay() + 6) % 7) + 1;
}
