import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { flowColumns, flowOf } from './flow-row.ts';
import type { Flow } from './put-flow.ts';

const select = statement((db) => db.selectFrom('flow').select(flowColumns).where('item', '=', param('item')).orderBy('version'));

/** All versions of an item's flow, the oldest first. */
export function* listFlows(item: string): Work<readonly Flow[]> {
  const rows = yield* many(select, { item });
  return rows.map(flowOf);
}
