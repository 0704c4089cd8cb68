import { codeRange } from '../code-range.ts';
import type { Work } from '../work.ts';
import type { Connection } from './connection.ts';
import { runUnit } from './run-unit.ts';

/**
 * Runs a unit of work that only reads, in a transaction of its own: one state for all of its queries.
 *
 * @throws what the unit threw; INVARIANT_BROKEN for a statement that would write
 */
export async function readUnit<T>(connection: Connection, work: () => Work<T>, within: string): Promise<T> {
  const { low, high } = codeRange(within);
  connection.begin('begin read only', low, high);
  try {
    return await runUnit(work, connection);
  } finally {
    // Nothing was written, so nobody has to wait for it; a connection that is lost is seen by whoever gets it next.
    connection.finish('rollback').catch(() => undefined);
    void connection.sent();
  }
}
