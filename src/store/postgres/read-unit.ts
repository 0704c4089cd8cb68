import type { Work } from '../work.ts';
import { codeRange } from '../code-range.ts';
import type { Connection } from './connection.ts';
import { runUnit } from './run-unit.ts';

/**
 * Runs a unit of work that only reads, in a transaction of its own: one state for all of its queries.
 *
 * @throws what the unit threw; INVARIANT_BROKEN for a statement that would write
 */
export async function readUnit<T>(connection: Connection, work: () => Work<T>, within: string): Promise<T> {
  const { low, high } = codeRange(within);
  // Sent together with the first query. When the connection is lost, that query tells.
  const begun = Promise.allSettled([connection.scope(low, high), connection.control('begin read only')]);
  try {
    return await runUnit(work, (query) => connection.execute(query));
  } finally {
    await begun;
    // Nothing was written, so nobody has to wait for it; a connection that is lost is seen by whoever gets it next.
    connection.control('rollback').catch(() => undefined);
  }
}
