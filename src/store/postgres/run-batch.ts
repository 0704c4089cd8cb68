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
 * Runs jobs one after the other in one transaction, each undone alone when it throws, and commits what is kept.
 *
 * @throws {Failure} when nothing was kept and nothing can be told of single jobs: the connection was lost before the commit;
 * OUTCOME_UNKNOWN when it was lost, or not answered as it should be, at the commit
 */
export async function runBatch(connection: Connection, jobs: readonly Job[], commitMs: number): Promise<readonly Ending[]> {
  // Statements without an answer of interest are sent together with what follows; if one fails, so does what follows.
  const sent: Promise<unknown>[] = [];
  const send = (promise: Promise<unknown>) => sent.push(promise.catch((error: unknown) => void (lost ??= error)));
  let lost: unknown;
  send(connection.control('begin'));
  const endings: Ending[] = [];
  const held = new Set<string>();
  for (const job of jobs) {
    endings.push(held.has(job.lane) ? waits : await runJob(connection, job, jobs.length > 1, send));
    if (endings.at(-1)?.kind === 'again') held.add(job.lane);
    if (!connection.usable()) break;
  }
  await Promise.all(sent);
  if (lost !== undefined) connection.end();
  if (lost !== undefined || !connection.usable()) throw new Failure('DATABASE_UNREACHABLE', {}, lost);
  if (endings.some(({ kind }) => kind === 'kept')) await commit(connection, commitMs);
  else await connection.finish('rollback');
  return endings;
}

/** A unit whose forerunner in its lane is to be run again waits for it. */
const waits: Ending = { kind: 'again', error: new Failure('DATABASE_BUSY') };

async function runJob(connection: Connection, job: Job, shared: boolean, send: (promise: Promise<unknown>) => void): Promise<Ending> {
  const { low, high } = codeRange(job.within);
  if (shared) send(connection.control('savepoint unit'));
  send(connection.scope(low, high));
  try {
    const value = await runUnit(job.work, (query) => connection.execute(query));
    if (shared) send(connection.control('release savepoint unit'));
    return { kind: 'kept', value };
  } catch (error) {
    if (shared) send(connection.control('rollback to savepoint unit'));
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
