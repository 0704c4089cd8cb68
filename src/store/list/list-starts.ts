import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) =>
  db.selectFrom('list_in_force').select('from_day').where('organisation', '=', param('organisation')).orderBy('from_day'),
);

/** The days (YYYY-MM-DD) on which lists of an organisation come into force, also those to come, the first one first. */
export function* listStarts(organisation: string): Work<readonly string[]> {
  const rows = yield* many(select, { organisation });
  return rows.map(({ from_day: from }) => from);
}
