import { sql } from 'kysely';
import { invariant } from '../../kernel/invariant.ts';
import { filtered } from '../filtered.ts';
import { one } from '../one.ts';
import type { Work } from '../work.ts';
import { entryConditions, entryFilters, entryValues, givenOf, type EntryFilter } from './entry-filter.ts';

const count = sql<number>`cast(count(*) as integer)`.as('count');

/** Without a filter no matter has to be looked at: every entry has one. */
const select = filtered(entryFilters, (db, given) =>
  entryFilters.some(given)
    ? db
        .selectFrom('instance')
        .innerJoin('entry', 'entry.instance_key', 'instance.instance_key')
        .select(count)
        .where((eb) => entryConditions(eb, given))
    : db.selectFrom('entry').select(count),
);

/** How many entries there are. */
export function* countEntries(filter: EntryFilter): Work<number> {
  const row = yield* one(select(givenOf(filter)), entryValues(filter));
  invariant(row !== undefined, 'a count answers one row');
  return row.count;
}
