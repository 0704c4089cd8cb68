import { Failure } from '../../kernel/failure.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { Work } from '../work.ts';
import type { Connection } from './connection.ts';
import { failureOf } from './failure-of.ts';
import { runUnit } from './run-unit.ts';
import { timed, type Tally } from '../tally.ts';
import { untilFree } from './until-free.ts';

/** How a writer is bounded. */
export interface WriterLimits {
  /** Units that may wait; one more is refused. */
  readonly queue: number;
  /** Units that share one commit. */
  readonly batch: number;
  /** How long another process may hold the database before we give up. */
  readonly patienceMs: number;
  /** How many migrations the list has; nothing is written where the database has seen another number. */
  readonly shape: number;
}

/** The queue of units that want to write, and the loop that empties it. */
export interface Writer {
  /** Queues a unit; see `Store.write`. */
  write<T>(work: () => Work<T>): Promise<T>;
  queueLength(): number;
  /** Rejects everything that is queued. */
  drop(failure: Failure): void;
  /** Resolves once nothing is queued or under way. */
  idle(): Promise<void>;
}

interface Job {
  readonly work: () => Work<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** How a unit ended, told to its caller only when the commit is durable. */
type Ending = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

/**
 * Makes the writer of a connection. What is queued within one turn of the event loop is written as one batch in one transaction,
 * with one wait for the disk. A unit that throws is undone alone; for that the others of its batch may be run a second time.
 *
 * @param onBroken told when the database can no longer be trusted, or another process has migrated it meanwhile
 */
export function writerOf(connection: Connection, limits: WriterLimits, tally: Tally, onBroken: (failure: Failure) => void): Writer {
  const queue: Job[] = [];
  let loop: Promise<void> | null = null;

  async function empty(): Promise<void> {
    while (queue.length > 0) {
      await new Promise((resume) => setImmediate(resume));
      await writeBatch(queue.splice(0, limits.batch));
    }
    loop = null;
  }

  async function begin(): Promise<void> {
    await untilFree(
      () => connection.control('begin immediate'),
      limits.patienceMs,
      () => (tally.busyWaits += 1),
    );
    const seen = connection.shape();
    if (seen !== limits.shape) throw new Failure('DATABASE_SCHEMA_UNKNOWN', { seen, known: limits.shape });
  }

  async function writeBatch(batch: readonly Job[]): Promise<void> {
    try {
      await begin();
      let ended = runTogether(connection, batch, tally);
      if (ended === null) {
        connection.control('rollback');
        await begin();
        ended = batch.map((job) => runApart(connection, job, tally));
      }
      commit(connection, ended, tally);
      batch.forEach((job, at) => tell(job, ended[at]));
    } catch (error) {
      const failure = failureOf(error);
      connection.abandon();
      for (const job of batch) job.reject(failure);
      if (failure.code === 'DATABASE_BROKEN' || failure.code === 'DATABASE_SCHEMA_UNKNOWN') onBroken(failure);
    }
  }

  return {
    write<T>(work: () => Work<T>): Promise<T> {
      if (queue.length >= limits.queue) return Promise.reject(new Failure('OVERLOADED', { queue: queue.length }));
      return new Promise<T>((resolve, reject) => {
        queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
        loop ??= empty();
      });
    },
    queueLength: () => queue.length,
    drop: (failure) => {
      for (const job of queue.splice(0)) job.reject(failure);
    },
    idle: async () => {
      while (loop !== null) await loop;
    },
  };
}

/**
 * Runs the units of a batch one after the other, with nothing between them to go back to: a savepoint would keep a copy of each page that each
 * unit changes, and units that throw are rare.
 *
 * @returns null when a unit threw that had written: then all of it has to be undone, and each unit run apart
 * @throws {Failure} when the transaction is no more, or the database cannot be trusted
 */
function runTogether(connection: Connection, batch: readonly Job[], tally: Tally): readonly Ending[] | null {
  const ended: Ending[] = [];
  for (const job of batch) {
    const before = connection.changed();
    const ending = runJob(connection, job, tally);
    if (!ending.ok && batch.length > 1 && connection.changed() > before) return null;
    ended.push(ending);
  }
  return ended;
}

/** Runs a unit so that it is undone alone when it throws. */
function runApart(connection: Connection, job: Job, tally: Tally): Ending {
  connection.control('savepoint unit');
  const ending = runJob(connection, job, tally);
  if (!ending.ok) connection.control('rollback to unit');
  connection.control('release unit');
  return ending;
}

function runJob(connection: Connection, job: Job, tally: Tally): Ending {
  try {
    return { ok: true, value: timed(tally, () => runUnit(job.work, connection.execute)) };
  } catch (error) {
    // Some errors end the whole transaction, and with it the units before this one; some mean that nothing can be trusted.
    if (!connection.db.inTransaction || (error instanceof Failure && error.code === 'DATABASE_BROKEN')) throw error;
    return { ok: false, error };
  }
}

/** Makes durable what was not undone; a transaction of which nothing is to be kept is rolled back. */
function commit(connection: Connection, ended: readonly Ending[], tally: Tally): void {
  const kept = ended.filter(({ ok }) => ok).length;
  connection.control(kept > 0 ? 'commit' : 'rollback');
  tally.commits += kept > 0 ? 1 : 0;
  tally.units += kept;
  tally.undone += ended.length - kept;
  tally.largestBatch = Math.max(tally.largestBatch, ended.length);
}

function tell(job: Job, ending: Ending | undefined): void {
  invariant(ending !== undefined, 'a unit that ran has ended');
  if (ending.ok) job.resolve(ending.value);
  else job.reject(ending.error);
}
