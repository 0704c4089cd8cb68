import { cursorNumber } from '../cursor-number.ts';
import { many } from '../many.ts';
import { pageOf, rowsFor, type Page, type PageRequest } from '../page.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
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

const select = statement((db) =>
  db
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
    )
    .where('power_list.organisation', '=', param('organisation'))
    .where('power_list.number', '<', param('before'))
    .orderBy('power_list.number', 'desc')
    .limit(param('limit')),
);

/** The list versions of an organisation, the newest first. */
export function* listVersions(organisation: string, page: PageRequest): Work<Page<ListVersion>> {
  const before = cursorNumber(page.after, Number.MAX_SAFE_INTEGER);
  const rows = yield* many(select, { organisation, before, limit: rowsFor(page) });
  return pageOf(
    rows,
    page.limit,
    (row) => row.number,
    (row) => ({
      list: listOf(row),
      inForce: row.from_day === null || row.id === null ? null : { from: row.from_day, until: row.until_day, instance: row.id },
    }),
  );
}
