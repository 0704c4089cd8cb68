import { invariant } from '../../kernel/invariant.ts';
import type { Query, Rows, Work } from '../work.ts';
import type { Connection } from './connection.ts';
import { runUnit } from './run-unit.ts';
import { timed, type Tally } from '../tally.ts';

/**
 * Runs a unit of work that only reads, at once, in a transaction of its own: one state for all of its queries.
 *
 * @throws what the unit threw; INVARIANT_BROKEN for a statement that would write, or when called from inside a unit of work
 */
export function readUnit<T>(connection: Connection, work: () => Work<T>, tally: Tally): T {
  invariant(!connection.db.inTransaction, 'a unit of work does not call the store');
  connection.control('begin');
  tally.reads += 1;
  try {
    return timed(tally, () => runUnit(work, (query) => readOnly(connection, query)));
  } finally {
    connection.abandon();
  }
}

function readOnly(connection: Connection, query: Query): Rows {
  invariant(connection.isReadOnly(query.statement), 'read() runs statements that only read');
  return connection.execute(query);
}
