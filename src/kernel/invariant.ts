import { Failure } from './failure.ts';

/**
 * Asserts what must be true whatever the input was. When it is not, the program is wrong, and the write under way must not happen.
 *
 * @throws {Failure} INVARIANT_BROKEN
 */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Failure('INVARIANT_BROKEN', { what });
}
