import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { ListInForce } from './add-list-in-force.ts';
import { listColumns, listOf } from './list-row.ts';
import type { PowerList } from './put-list.ts';

const select = statement((db) =>
  db
    .selectFrom('list_in_force')
    .innerJoin('power_list', 'power_list.power_list_key', 'list_in_force.power_list_key')
    .innerJoin('instance', 'instance.instance_key', 'list_in_force.instance_key')
    .select(listColumns)
    .select(['list_in_force.from_day', 'list_in_force.sequence', 'instance.id'])
    .where('list_in_force.organisation', '=', param('organisation'))
    .where('list_in_force.from_day', '<=', param('day'))
    .orderBy('list_in_force.from_day', 'desc')
    .limit(1),
);

/** The list of an organisation that is in force on a day (YYYY-MM-DD), with since when and by which entry; null when there is none. */
export function* listInForce(organisation: string, day: string): Work<{ readonly list: PowerList; readonly inForce: ListInForce } | null> {
  const row = yield* one(select, { organisation, day });
  if (row === undefined) return null;
  const { from_day: from, sequence, id: instance, hash } = row;
  return { list: listOf(row), inForce: { organisation, list: hash, from, instance, sequence } };
}
