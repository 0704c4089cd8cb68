import type { Value } from './param.ts';
import type { Statement } from './statement.ts';
import type { Work } from './work.ts';

/**
 * Runs a statement that nobody waits for: over a network it travels with the next one, or with the commit. Its failure cannot be caught in
 * the unit. To be used with `yield*`.
 */
export function* send(statement: Statement, values: Readonly<Record<string, Value>>): Work<void> {
  yield { statement, values, unwatched: true };
}
