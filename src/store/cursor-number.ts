import { Failure } from '../kernel/failure.ts';

/**
 * Reads a cursor that is a number of the store's own.
 *
 * @param first what stands for "from the beginning"
 * @throws {Failure} CURSOR_INVALID
 */
export function cursorNumber(cursor: string | undefined, first: number): number {
  if (cursor === undefined) return first;
  if (!/^\d{1,15}$/.test(cursor)) throw new Failure('CURSOR_INVALID', { got: cursor.slice(0, 40) });
  return Number(cursor);
}
