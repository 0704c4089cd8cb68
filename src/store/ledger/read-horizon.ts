import { sql } from 'kysely';
import { invariant } from '../../kernel/invariant.ts';
import { one } from '../one.ts';
import { rawQuery } from '../raw-query.ts';
import { statement, type Dialect } from '../statement.ts';
import type { Work } from '../work.ts';

/** Where a transaction stands among others. Numbers of transactions, ascending as they first write. */
export interface Horizon {
  /** Every transaction with a smaller number has ended, and what it committed is seen. */
  readonly ended: number;
  /** Every transaction that had a number when this one's view was taken has a smaller one. */
  readonly own: number;
}

const select = statement((db) =>
  rawQuery(
    db,
    sql<{ ended: number; own: number }>`select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) as ended,
      cast(cast(pg_current_xact_id() as text) as bigint) as own`,
  ),
);

/**
 * The horizon of the transaction that asks, whose first query it must be, and which no other unit may share (`About.alone`): the view is taken before a number is given. A transaction gets its
 * number by its first write, and appending an entry writes the matter before it takes a sequence; so of all sequences up to one that is seen, those
 * that cannot be seen yet belong to transactions below `own`. An embedded database runs one transaction after the other, and each is
 * always at its own end.
 */
export function* readHorizon(dialect: Dialect): Work<Horizon> {
  if (dialect === 'sqlite') return { ended: 0, own: 0 };
  const row = yield* one(select, {});
  invariant(row !== undefined, 'a transaction has a number');
  return row;
}
