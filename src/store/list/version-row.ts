import type { Kysely } from 'kysely';
import type { DatabaseSchema } from '../schema.ts';
import { listColumns, listOf } from './list-row.ts';
import type { PowerList } from './put-list.ts';

/** A version with the days on which it is in force; null where it never was. */
export interface ListVersion {
  readonly list: PowerList;
  readonly inForce: {
    readonly from: string;
    /** First day of the list that follows it; null while none does. */
    readonly until: string | null;
    readonly instance: string;
  } | null;
}

/** The query that every reading of versions narrows and orders: lists with since when they are in force, and when the next one begins. */
export function versions(db: Kysely<DatabaseSchema>) {
  return db
    .selectFrom('power_list')
    .leftJoin('list_in_force', 'list_in_force.power_list_key', 'power_list.power_list_key')
    .leftJoin('instance', 'instance.instance_key', 'list_in_force.instance_key')
    .select(listColumns)
    .select(['list_in_force.from_day', 'instance.id'])
    .select((eb) =>
      eb
        .selectFrom('list_in_force as later')
        .select('later.from_day')
        .whereRef('later.organisation', '=', 'power_list.organisation')
        .whereRef('later.from_day', '>', 'list_in_force.from_day')
        .orderBy('later.from_day')
        .limit(1)
        .as('until_day'),
    );
}

/** A version out of its row. */
export function versionOf(
  row: Omit<DatabaseSchema['power_list'], 'power_list_key'> & {
    readonly from_day: string | null;
    readonly until_day: string | null;
    readonly id: string | null;
  },
): ListVersion {
  const { from_day: from, until_day: until, id: instance } = row;
  return { list: listOf(row), inForce: from === null || instance === null ? null : { from, until, instance } };
}
