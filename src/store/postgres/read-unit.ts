import { Failure } from '../../kernel/failure.ts';
import type { Work } from '../work.ts';
import type { Connection } from './connection.ts';
import { runUnit } from './run-unit.ts';

/**
 * Runs a unit of work that only reads, in a transaction of its own: one state for all of its queries.
 *
 * @throws what the unit threw; INVARIANT_BROKEN for a statement that would write; the damage that the server told of, whichever statement met it;
 * DATABASE_UNREACHABLE when its place could not be said
 */
export async function readUnit<T>(connection: Connection, work: () => Work<T>, within: string): Promise<T> {
  connection.begin('begin read only', within);
  const [outcome] = await Promise.allSettled([runUnit(work, connection.within(within))]);
  const isLost = !connection.usable();
  // Nothing was written, so nobody has to wait for it; a connection that is lost is seen by whoever gets it next.
  connection.finish('rollback').catch(() => undefined);
  void connection.sent();
  if (isLost) throw connection.damage() ?? new Failure('DATABASE_UNREACHABLE');
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
