import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { flowColumns, flowOf } from './flow-row.ts';
import type { Flow } from './put-flow.ts';

const select = statement((db) =>
  db
    .selectFrom('flow')
    .select(flowColumns)
    .where('item', '=', param('item'))
    .where('in_force_from', '<=', param('day'))
    .orderBy('in_force_from', 'desc')
    .orderBy('version', 'desc')
    .limit(1),
);

/** The flow that a new matter of an item follows on a day: the one that came into force last, or null. */
export function* currentFlow(item: string, day: string): Work<Flow | null> {
  const row = yield* one(select, { item, day });
  return row === undefined ? null : flowOf(row);
}
