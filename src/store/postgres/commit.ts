import { Failure } from '../../kernel/failure.ts';
import type { Connection } from './connection.ts';

/**
 * Commits, and resolves only when the server says without reservation that it is durable, on a synchronous standby too where there is one:
 * with null, or with what a statement that nobody had waited for failed with, by which all of it was undone. Damage is answered also where it
 * may have undone nothing.
 *
 * Four answers are neither: none in time, a connection that is gone, a failure before the transaction had begun, and a warning, by which a server acknowledges a commit whose wait
 * for the standby was cancelled (postgresql.org/docs/current/warm-standby.html, 26.2.8). The connection is not used again after them.
 *
 * @throws {Failure} OUTCOME_UNKNOWN; INVARIANT_BROKEN when the server rolled back and no statement had failed
 */
export async function commit(connection: Connection, withinMs: number): Promise<unknown> {
  connection.warned();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Failure('OUTCOME_UNKNOWN', { waitedMs: withinMs }));
    }, withinMs);
  });
  try {
    const command = await Promise.race([connection.finish('commit'), late]);
    const failure = await connection.sent();
    if (connection.warned()) throw new Failure('OUTCOME_UNKNOWN', { got: 'a warning at the commit' });
    if (command !== 'COMMIT' && failure === null) throw new Failure('INVARIANT_BROKEN', { what: `a commit was answered with ${command}` });
    if (command === 'COMMIT' && failure !== null && connection.damage() === null)
      throw new Failure('OUTCOME_UNKNOWN', { got: 'a failure before the transaction' }, failure);
    return connection.damage() ?? failure;
  } catch (error) {
    connection.end();
    const damage = connection.damage();
    if (damage !== null) throw damage;
    if (error instanceof Failure && error.code === 'DATABASE_UNREACHABLE') throw new Failure('OUTCOME_UNKNOWN', {}, error);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
