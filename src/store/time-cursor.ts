import { Failure } from '../kernel/failure.ts';
import { epochMillisOf, instantOf, type Instant } from '../kernel/instant.ts';

/** Where a list goes on that is told by time, the newest first, and what it leaves out. */
export interface TimePlace {
  /** Recorded at this moment or before it; of those at it, the ones with a lower sequence. */
  readonly at: Instant;
  readonly before: number;
  /** The last sequence that there was when the first page was told: what came later disturbs no page. */
  readonly bound: number;
}

const end = '9999-12-31T23:59:59.999Z' as Instant;

/**
 * Reads the cursor of such a list. The beginning, where there is none, is the newest; with `until` what was recorded before it.
 *
 * @throws {Failure} CURSOR_INVALID
 */
export function timePlaceOf(
  cursor: string | undefined,
  until: Instant | undefined,
): Omit<TimePlace, 'bound'> & { readonly bound: number | null } {
  const last = until === undefined ? end : instantOf(epochMillisOf(until) - 1);
  if (cursor === undefined) return { at: last, before: Number.MAX_SAFE_INTEGER, bound: null };
  const [, millis, before, bound] = /^(\d{1,15})-(\d{1,15})-(\d{1,15})$/.exec(cursor) ?? [];
  if (millis === undefined || Number(millis) > epochMillisOf(end)) throw new Failure('CURSOR_INVALID', { got: cursor.slice(0, 40) });
  const at = instantOf(Number(millis));
  if (at > last) return { at: last, before: Number.MAX_SAFE_INTEGER, bound: Number(bound) };
  return { at, before: Number(before), bound: Number(bound) };
}

/** The cursor that goes on after a row. */
export function timeCursor(row: { readonly recorded_at: string; readonly sequence: number }, bound: number): string {
  return `${epochMillisOf(row.recorded_at as Instant)}-${row.sequence}-${bound}`;
}
