import type { Value } from './param.ts';
import type { Statement } from './statement.ts';
import type { Work } from './work.ts';

/** Runs a statement whose rows, if any, nobody reads. To be used with `yield*`. */
export function* run(statement: Statement, values: Readonly<Record<string, Value>>): Work<void> {
  yield { statement, values };
}
