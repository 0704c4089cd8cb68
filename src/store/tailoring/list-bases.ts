import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) => db.selectFrom('tailoring').select('base').where('flow', '=', param('flow')).orderBy('base').distinct());

/** The flows from which a flow was made, by their hashes; none for one of the program's own. */
export function* listBases(flow: string): Work<readonly string[]> {
  const rows = yield* many(select, { flow });
  return rows.map(({ base }) => base);
}
