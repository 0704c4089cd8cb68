import { one } from '../one.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) => db.selectFrom('trail').select((eb) => eb.fn.max('sequence').as('last')));

/**
 * The largest sequence of an entry that the transaction sees; 0 where there is none. Not what the counter has given out: that may belong to a
 * transaction that is still under way.
 */
export function* lastSeen(): Work<number> {
  return (yield* one(select, {}))?.last ?? 0;
}
