import { Failure } from '../../kernel/failure.ts';
import type { Query } from '../work.ts';
import { commit } from './commit.ts';
import type { Asking, Connection } from './connection.ts';
import { failureOf } from './failure-of.ts';
import { inOrder, type Place } from './in-order.ts';
import type { Job } from './job.ts';
import { runUnit } from './run-unit.ts';

/**
 * How a job ended: kept, undone for good, or undone because of what others did meanwhile, so that it is to be run again. Where a job threw before it
 * had written, and no query of it had failed, there was nothing to undo (`harmless`).
 */
export type Ending =
  | { readonly kind: 'kept'; readonly value: unknown }
  | { readonly kind: 'undone'; readonly error: unknown; readonly harmless?: boolean }
  | { readonly kind: 'again'; readonly error: Failure };

/**
 * Runs jobs in one transaction, each within its own place, and commits it: those of one lane one after the other, the lanes side by side, so that
 * what they ask travels together. When one of several throws that has written, nothing is kept and each is to be run again by itself: that is seldom, and a
 * savepoint for each would cost every one of them two more statements, and all of them their side by side.
 *
 * @throws {Failure} when nothing was kept and nothing can be told of single jobs: the connection was lost before the commit, or the server
 * found damage (DATABASE_BROKEN); OUTCOME_UNKNOWN when it was lost, or not answered as it should be, at the commit
 */
export async function runBatch(connection: Connection, jobs: readonly Job[], commitMs: number): Promise<readonly Ending[]> {
  connection.begin('begin', jobs[0]?.within ?? '');
  const endings = await runLanes(connection, jobs);
  if (connection.usable() && endings.some(({ kind }) => kind === 'kept') && endings.every(mayStand)) {
    const failure = await commit(connection, commitMs);
    if (failure === null) return endings;
    endings.fill(endingOf(jobs[0], failure));
  } else if (connection.usable()) {
    await connection.finish('rollback');
    // What one unit sent after another had thrown is nothing to those who get the connection next.
    await connection.sent();
  }
  if (!connection.usable()) throw connection.damage() ?? new Failure('DATABASE_UNREACHABLE');
  return jobs.length === 1 || endings.every(mayStand) ? endings : jobs.map(() => byItself);
}

function mayStand(ending: Ending): boolean {
  return ending.kind === 'kept' || (ending.kind === 'undone' && ending.harmless === true);
}

const byItself: Ending = { kind: 'again', error: new Failure('DATABASE_BUSY') };

/** Runs the lanes side by side, in each lane what comes first until one is undone, and answers how each job ended. */
async function runLanes(connection: Connection, jobs: readonly Job[]): Promise<Ending[]> {
  const lanes = lanesOf(jobs);
  const places = inOrder(lanes.length);
  const endings = new Map<Job, Ending>();
  await Promise.all(
    lanes.map(async (lane, at) => {
      const place = places[at];
      for (const job of lane) {
        const ending = await runJob(connection, job, place);
        endings.set(job, ending);
        if (!mayStand(ending)) break;
      }
      place?.leave();
    }),
  );
  return jobs.map((job) => endings.get(job) ?? byItself);
}

/** Jobs come in the order of their lanes. */
function lanesOf(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const lanes = new Map<string, Job[]>();
  for (const job of jobs) lanes.set(job.lane, [...(lanes.get(job.lane) ?? []), job]);
  return [...lanes.values()];
}

async function runJob(connection: Connection, job: Job, place: Place | undefined): Promise<Ending> {
  const queries = { failed: false, written: false };
  const asking = connection.within(job.within);
  const execute: Asking['execute'] = async (query) => {
    try {
      return await asking.execute(query);
    } catch (error) {
      queries.failed = true;
      throw error;
    }
  };
  const before = (query: Query): Promise<void> | null => {
    queries.written ||= !query.statement.compile('postgres').isSelect;
    return place?.before(query) ?? null;
  };
  try {
    const value = await runUnit(job.work, { execute, send: (query) => asking.send(query) }, before);
    return { kind: 'kept', value };
  } catch (error) {
    if (!queries.failed && !queries.written) return { kind: 'undone', error, harmless: true };
    // After a failed statement every further one fails as well, of whichever unit, and says less.
    return endingOf(job, (await connection.sent()) ?? error);
  }
}

function endingOf(job: Job | undefined, error: unknown): Ending {
  if (!(error instanceof Failure)) return { kind: 'undone', error };
  if (error.code === 'DATABASE_BUSY') return { kind: 'again', error };
  if (job === undefined || error.code !== 'ALREADY_EXISTS' || job.taken >= 2 || failureOf(error.cause).code !== 'ALREADY_EXISTS')
    return { kind: 'undone', error };
  job.taken += 1;
  return { kind: 'again', error };
}
