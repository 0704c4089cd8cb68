import { sql } from 'kysely';
import { one } from '../one.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const count = statement((db) => db.selectFrom('trail').select(sql<number>`cast(count(*) as integer)`.as('count')));

/** How many rows the trail has: one for each entry. */
export function* countTrail(): Work<number> {
  return (yield* one(count, {}))?.count ?? 0;
}
