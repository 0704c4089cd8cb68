import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) =>
  db.selectFrom('tailoring').select('organisation').where('flow', '=', param('flow')).orderBy('organisation'),
);

/** The organisations that made a flow; empty for one of the program's own, and for none. */
export function* listTailors(flow: string): Work<readonly string[]> {
  const rows = yield* many(select, { flow });
  return rows.map(({ organisation }) => organisation);
}
