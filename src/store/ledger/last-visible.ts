import { sql } from 'kysely';
import { one } from '../one.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) => db.selectFrom('trail').select(sql<number>`coalesce(max(sequence), 0)`.as('last')));

/**
 * The sequence of the last entry that can be seen; 0 while there is none. Not the counter's, which is ahead of what can be seen: every sequence up to
 * this one was given out before the view was taken.
 */
export function* lastVisible(): Work<number> {
  return (yield* one(select, {}))?.last ?? 0;
}
