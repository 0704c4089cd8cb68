import { sql } from 'kysely';
import { invariant } from '../../kernel/invariant.ts';
import { filtered } from '../filtered.ts';
import { one } from '../one.ts';
import type { Work } from '../work.ts';
import { entryConditionNames, entryConditionsOf, entryValues, startsWithInstances, whereEntry, type EntryFilter } from './entry-filter.ts';

const count = sql<number>`cast(count(*) as integer)`.as('count');
const ownIndexes = ['type', 'person', 'from', 'until', 'late'] as const;

/** Without a condition no matter has to be looked at; with one that entries have an index for, it is asked first in a wide area. */
const select = filtered(entryConditionNames, (db, given) => {
  if (!entryConditionNames.some(given)) return db.selectFrom('entry').select(count);
  const joined =
    startsWithInstances(given) || !ownIndexes.some(given)
      ? db.selectFrom('instance').crossJoin('entry')
      : db.selectFrom('entry').crossJoin('instance');
  return joined.select(count).where((eb) => whereEntry(eb, given));
});

/** How many entries there are. */
export function* countEntries(filter: EntryFilter): Work<number> {
  const row = yield* one(select(yield* entryConditionsOf(filter)), entryValues(filter));
  invariant(row !== undefined, 'a count answers one row');
  return row.count;
}
