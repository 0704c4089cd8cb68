import { sql } from 'kysely';
import { one } from '../one.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) => db.selectFrom('trail').select(sql<number>`coalesce(max(sequence), 0)`.as('last')));

/** The sequence of the last entry that one may see; 0 while there is none. */
export function* lastSequence(): Work<number> {
  return (yield* one(select, {}))?.last ?? 0;
}
