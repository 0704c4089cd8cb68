import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { flowColumns, flowOf } from './flow-row.ts';
import { isOwnFlow } from './is-own-flow.ts';
import type { Flow } from './put-flow.ts';

const select = statement((db) =>
  db
    .selectFrom('flow')
    .select(flowColumns)
    .where('in_force_from', '<=', param('day'))
    .where(isOwnFlow)
    .orderBy('item')
    .orderBy('in_force_from', 'desc')
    .orderBy('version', 'desc'),
);

/** The program's own flow in force on a day for every item that has one, by code; those that places tailored are left out. */
export function* listItems(day: string): Work<readonly Flow[]> {
  const rows = yield* many(select, { day });
  return rows.filter((row, at) => row.item !== rows[at - 1]?.item).map(flowOf);
}
