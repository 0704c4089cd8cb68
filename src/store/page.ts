import { Failure } from '../kernel/failure.ts';

/** A piece of a list. `next` is given back to get the piece after it, and is `null` when there is none. It means nothing to anybody else. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

/** Which piece of a list is wanted. `limit` is 1 to 1000; `after` is the {@link Page.next} of the piece before. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: string | undefined;
}

/**
 * Cuts a page out of rows that were asked for with one more than `limit`, so that `next` is told without counting.
 *
 * @param key what the list is ordered by, unique
 */
export function pageOf<Row, T>(rows: readonly Row[], limit: number, key: (row: Row) => string | number, map: (row: Row) => T): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(map), next: rows.length > limit && last !== undefined ? String(key(last)) : null };
}

/**
 * Reads a cursor that is a number of the store's own.
 *
 * @throws {Failure} CURSOR_INVALID
 */
export function cursorNumber(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw new Failure('CURSOR_INVALID', { got: cursor.slice(0, 40) });
  return Number(cursor);
}
