import type { Value } from './param.ts';
import type { Statement } from './statement.ts';
import type { Work } from './work.ts';

/** The first row, or `undefined` when there is none. To be used with `yield*`. */
export function* one<Row>(statement: Statement<Row>, values: Readonly<Record<string, Value>>): Work<Row | undefined> {
  const rows = yield { statement, values };
  return rows[0] as Row | undefined;
}
