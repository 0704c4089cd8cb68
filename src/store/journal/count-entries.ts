import { sql } from 'kysely';
import { invariant } from '../../kernel/invariant.ts';
import { filtered } from '../filtered.ts';
import { one } from '../one.ts';
import { timePlaceOf } from '../time-cursor.ts';
import type { Work } from '../work.ts';
import { entryConditionNames, entryConditionsOf, entryValues, searched, type EntryFilter } from './entry-filter.ts';

const count = sql<number>`cast(count(*) as integer)`.as('count');

const select = filtered([...entryConditionNames, 'from', 'until'], (db, given) => {
  if (![...entryConditionNames, 'from' as const, 'until' as const].some(given)) return db.selectFrom('entry').select(count);
  return searched(db, given).select(count);
});

/** How many entries there are. */
export function* countEntries(filter: EntryFilter): Work<number> {
  const { at, before } = timePlaceOf(undefined, filter.until);
  const asked = { ...entryConditionsOf(filter), from: filter.from, until: filter.until };
  const row = yield* one(select(asked), { ...entryValues(filter), at, before, bound: Number.MAX_SAFE_INTEGER });
  invariant(row !== undefined, 'a count answers one row');
  return row.count;
}
