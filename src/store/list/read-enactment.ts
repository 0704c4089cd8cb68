import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { ListInForce } from './add-list-in-force.ts';

const select = statement((db) =>
  db
    .selectFrom('list_in_force')
    .innerJoin('power_list', 'power_list.power_list_key', 'list_in_force.power_list_key')
    .innerJoin('instance', 'instance.instance_key', 'list_in_force.instance_key')
    .select(['list_in_force.organisation', 'list_in_force.from_day', 'list_in_force.sequence', 'instance.id', 'power_list.hash'])
    .where('power_list.hash', '=', param('list'))
    .orderBy('list_in_force.from_day', 'desc')
    .limit(1),
);

/** Since when a list version is, or was, in force, and by which entry; null when it never was. */
export function* readEnactment(list: string): Work<ListInForce | null> {
  const row = yield* one(select, { list });
  if (row === undefined) return null;
  return { organisation: row.organisation, list: row.hash, from: row.from_day, instance: row.id, sequence: row.sequence };
}
