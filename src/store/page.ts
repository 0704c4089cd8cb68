import { invariant } from '../kernel/invariant.ts';

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

/** How many rows to ask for: one more than will be shown, so that whether there is a next piece is known without counting. */
export function rowsFor(page: PageRequest): number {
  invariant(Number.isInteger(page.limit) && page.limit >= 1 && page.limit <= 1000, 'a page of 1 to 1000 rows');
  return page.limit + 1;
}

/**
 * Cuts a page out of the rows that {@link rowsFor} asked for.
 *
 * @param key what the list is ordered by, unique
 */
export function pageOf<Row, T>(rows: readonly Row[], limit: number, key: (row: Row) => string | number, map: (row: Row) => T): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(map), next: rows.length > limit && last !== undefined ? String(key(last)) : null };
}
