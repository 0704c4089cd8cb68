import { Failure } from '../../kernel/failure.ts';
import { codeRange } from '../code-range.ts';
import { commit } from './commit.ts';
import type { Connection } from './connection.ts';
import { failureOf } from './failure-of.ts';
import type { Job } from './job.ts';
import { runUnit } from './run-unit.ts';

/** How a job ended: kept, undone for good, or undone because of what others did meanwhile, so that it is to be run again. */
export type Ending =
  | { readonly kind: 'kept'; readonly value: unknown }
  | { readonly kind: 'undone'; readonly error: unknown }
  | { readonly kind: 'again'; readonly error: Failure };

/**
 * Runs jobs of one place one after the other in one transaction, and commits it. When one of several throws, nothing is kept and each is to
 * be run again by itself: that is seldom, and a savepoint for each would cost every one of them two more statements.
 *
 * @throws {Failure} when nothing was kept and nothing can be told of single jobs: the connection was lost before the commit;
 * OUTCOME_UNKNOWN when it was lost, or not answered as it should be, at the commit
 */
export async function runBatch(connection: Connection, jobs: readonly Job[], commitMs: number): Promise<readonly Ending[]> {
  const { low, high } = codeRange(jobs[0]?.within ?? '');
  // Sent together with the first query. When the connection is lost, that query tells.
  const begun = Promise.allSettled([connection.scope(low, high), connection.control('begin')]);
  const endings: Ending[] = [];
  for (const job of jobs) {
    const ending = await runJob(connection, job);
    if (ending.kind !== 'kept' && jobs.length > 1) return undo(connection, jobs);
    endings.push(ending);
  }
  const lost = (await begun).find(({ status }) => status === 'rejected');
  if (lost !== undefined) connection.end();
  if (lost !== undefined || !connection.usable()) throw new Failure('DATABASE_UNREACHABLE');
  if (endings.every(({ kind }) => kind === 'kept')) await commit(connection, commitMs);
  else await connection.finish('rollback');
  return endings;
}

async function undo(connection: Connection, jobs: readonly Job[]): Promise<readonly Ending[]> {
  if (connection.usable()) await connection.finish('rollback');
  return jobs.map(() => byItself);
}

const byItself: Ending = { kind: 'again', error: new Failure('DATABASE_BUSY') };

async function runJob(connection: Connection, job: Job): Promise<Ending> {
  try {
    return { kind: 'kept', value: await runUnit(job.work, (query) => connection.execute(query)) };
  } catch (error) {
    return endingOf(job, error);
  }
}

function endingOf(job: Job, error: unknown): Ending {
  if (!(error instanceof Failure)) return { kind: 'undone', error };
  if (error.code === 'DATABASE_BUSY') return { kind: 'again', error };
  if (error.code !== 'ALREADY_EXISTS' || job.taken >= 2 || failureOf(error.cause).code !== 'ALREADY_EXISTS')
    return { kind: 'undone', error };
  job.taken += 1;
  return { kind: 'again', error };
}
