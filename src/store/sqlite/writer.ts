import { Failure } from '../../kernel/failure.ts';
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
 * with one wait for the disk; each unit has a savepoint of its own.
 *
 * @param onBroken told when the database can no longer be trusted
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

  async function writeBatch(batch: readonly Job[]): Promise<void> {
    try {
      await untilFree(
        () => connection.control('begin immediate'),
        limits.patienceMs,
        () => (tally.busyWaits += 1),
      );
      for (const tell of runBatch(connection, batch, tally)) tell();
    } catch (error) {
      const failure = failureOf(error);
      connection.abandon();
      for (const job of batch) job.reject(failure);
      if (failure.code === 'DATABASE_BROKEN') onBroken(failure);
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
 * Runs a batch inside the transaction that is open, commits it, and answers what tells the callers.
 *
 * @throws {Failure} when nothing of the batch can be told to have been kept
 */
function runBatch(connection: Connection, batch: readonly Job[], tally: Tally): readonly (() => void)[] {
  const ended = batch.map((job) => ({ job, ending: runJob(connection, job, batch.length > 1, tally) }));
  const kept = ended.filter(({ ending }) => ending.ok).length;
  connection.control(kept > 0 ? 'commit' : 'rollback');
  tally.commits += kept > 0 ? 1 : 0;
  tally.units += kept;
  tally.undone += batch.length - kept;
  tally.largestBatch = Math.max(tally.largestBatch, batch.length);
  return ended.map(({ job, ending }) => () => {
    if (ending.ok) job.resolve(ending.value);
    else job.reject(ending.error);
  });
}

/** A unit that is alone in its transaction needs no savepoint: when it throws, the transaction is rolled back as a whole. */
function runJob(connection: Connection, job: Job, shared: boolean, tally: Tally): Ending {
  if (shared) connection.control('savepoint unit');
  try {
    const value = timed(tally, () => runUnit(job.work, connection.execute));
    if (shared) connection.control('release unit');
    return { ok: true, value };
  } catch (error) {
    // Some errors end the whole transaction, and with it the units before this one; some mean that nothing can be trusted.
    if (!connection.db.inTransaction || (error instanceof Failure && error.code === 'DATABASE_BROKEN')) throw error;
    if (shared) {
      connection.control('rollback to unit');
      connection.control('release unit');
    }
    return { ok: false, error };
  }
}
