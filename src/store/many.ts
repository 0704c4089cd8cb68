import type { Value } from './param.ts';
import type { Statement } from './statement.ts';
import type { Work } from './work.ts';

/** All rows, in the statement's order. To be used with `yield*`. */
export function* many<Row>(statement: Statement<Row>, values: Readonly<Record<string, Value>>): Work<readonly Row[]> {
  const rows = yield { statement, values };
  return rows as readonly Row[];
}
