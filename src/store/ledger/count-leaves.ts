import { sql } from 'kysely';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) =>
  db
    .selectFrom('ledger_leaf')
    .select([sql<number>`cast(count(*) as integer)`.as('count'), sql<number>`coalesce(max(position), -1) + 1`.as('end')])
    .where('ledger_key', '=', param('ledger'))
    .where('position', '>=', param('from')),
);

/** How many places of a ledger are taken from `from` on, and the one after the last of them; 0 when there are none. */
export function* countLeaves(ledger: number, from = 0): Work<{ readonly count: number; readonly end: number }> {
  return (yield* one(select, { ledger, from })) ?? { count: 0, end: 0 };
}
