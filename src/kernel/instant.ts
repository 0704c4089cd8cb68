import { Failure } from './failure.ts';

/** A moment in UTC as stored: `YYYY-MM-DDTHH:mm:ss.sssZ` (RFC 3339), so that text order is time order. */
export type Instant = string & { readonly __instant: true };

const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads an RFC 3339 time. An offset is required, because "nine o'clock" without one is two different moments on two machines.
 *
 * @throws {Failure} DATE_INVALID for another form, a day or hour that does not exist, or a moment in UTC outside the years 0000–9999
 */
export function parseInstant(text: string): Instant {
  const millis = form.test(text) ? Date.parse(text) : Number.NaN;
  // As it is stored already: the most frequent case, with no day or year that could have been rolled over.
  if (!Number.isNaN(millis) && text.endsWith('Z') && instantOf(millis) === text) return text as Instant;
  if (Number.isNaN(millis) || !namesARealDay(text) || !hasFourDigitYear(millis)) {
    throw new Failure('DATE_INVALID', { got: text.slice(0, 40), needed: '2026-01-05T09:00:00+08:00' });
  }
  return instantOf(millis);
}

/** The instant of a count of milliseconds since 1970-01-01T00:00:00Z. */
export function instantOf(epochMillis: number): Instant {
  return new Date(epochMillis).toISOString() as Instant;
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export function epochMillisOf(instant: Instant): number {
  return Date.parse(instant);
}

/** `Date.parse` rolls 30 February over to March; a clerk who typed it must be told. */
function namesARealDay(text: string): boolean {
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) && text.slice(11, 13) !== '24';
}

/** An offset can carry the first or last hours of the calendar into a year of six digits, where text order is no longer time order. */
function hasFourDigitYear(millis: number): boolean {
  return instantOf(millis).length === 'YYYY-MM-DDTHH:mm:ss.sssZ'.length;
}
