import { Failure } from '../../kernel/failure.ts';
import type { Connection } from './connection.ts';

/**
 * Commits, and resolves only when the server says without reservation that it is durable, on a synchronous standby too where there is one.
 *
 * Three answers are not that: none in time, a connection that is gone, and a warning, by which a server acknowledges a commit whose wait
 * for the standby was cancelled (postgresql.org/docs/current/warm-standby.html, 26.2.8). The connection is not used again after them.
 *
 * @throws {Failure} OUTCOME_UNKNOWN; INVARIANT_BROKEN when the server rolled back instead
 */
export async function commit(connection: Connection, withinMs: number): Promise<void> {
  connection.warned();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure('OUTCOME_UNKNOWN', { waitedMs: withinMs })), withinMs);
  });
  try {
    const command = await Promise.race([connection.finish('commit'), late]);
    if (connection.warned()) throw new Failure('OUTCOME_UNKNOWN', { got: 'a warning at the commit' });
    if (command !== 'COMMIT') throw new Failure('INVARIANT_BROKEN', { what: `a commit was answered with ${command}` });
  } catch (error) {
    connection.end();
    if (error instanceof Failure && error.code === 'DATABASE_UNREACHABLE') throw new Failure('OUTCOME_UNKNOWN', {}, error);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
