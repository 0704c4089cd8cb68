// What travels over the wire, described with zod. All objects are strict: an unknown field is an error, nothing is coerced, and a count that
// is missing stays missing. Imports only `kernel` and zod. Read first: this file, events/event-data.ts, problem.ts.
import { z } from 'zod';

/** The hash of a stored attachment, or of a text. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'input.sha256');

/** A count of people. */
export const count = z.int().min(0).max(1_000_000);

/** Money in 分 (fen, a hundredth of a yuan): an integer, so that no cent is lost. */
export const fen = z.int().min(0).max(1_000_000_000_000_000);

/** A short line: a title, a place. No control characters, no direction overrides. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u, 'input.plainText');

/** Running text; line breaks and tabs allowed. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^(?:[^\p{Cc}\u202a-\u202e\u2066-\u2069]|[\n\r\t])*$/u, 'input.plainText');

/** RFC 3339 with an offset. */
export const instant = z.iso.datetime({ offset: true });

/** A calendar day in the village, YYYY-MM-DD. */
export const plainDate = z.iso.date();

/** A short reference that people use for an objection or an inquiry within its matter: `1`, `2026-03`. */
export const reference = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/);

/** Documents by kind (`minutes`, `signIn`, `tally` …), each the hash of a stored attachment. */
export const documents = z
  .record(z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/), sha256)
  .refine((all) => Object.keys(all).length <= 40, 'input.documents');
