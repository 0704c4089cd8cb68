import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { listColumns, listOf } from './list-row.ts';
import type { PowerList } from './put-list.ts';

const select = statement((db) => db.selectFrom('power_list').select(listColumns).where('hash', '=', param('hash')));

/** The list version with a content hash, or null. */
export function* readList(hash: string): Work<PowerList | null> {
  const row = yield* one(select, { hash });
  return row === undefined ? null : listOf(row);
}
