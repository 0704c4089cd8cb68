import { Failure } from '../../kernel/failure.ts';
import type { Work } from '../work.ts';
import type { Connection } from './connection.ts';
import { failureOf } from './failure-of.ts';
import { runUnit } from './run-unit.ts';
import type { Tally } from './tally.ts';
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
  readonly settle: (outcome: Settled) => void;
}

/** How a unit ended: an answer, or an error, as something that a promise is resolved with. */
type Settled = { readonly value: unknown } | { readonly error: unknown };

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
      const settled = runBatch(connection, batch, tally);
      batch.forEach((job, at) => settle(job, settled[at]));
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
 * Runs a batch inside the transaction that is open, and commits it.
 *
 * @throws {Failure} when nothing of the batch can be told to have been kept
 */
function runBatch(connection: Connection, batch: readonly Job[], tally: Tally): readonly Settled[] {
  const settled = batch.map((job) => runJob(connection, job, batch.length > 1, tally));
  const kept = settled.filter((result) => result.ok).length;
  connection.control(kept > 0 ? 'commit' : 'rollback');
  tally.commits += kept > 0 ? 1 : 0;
  tally.units += kept;
  tally.undone += batch.length - kept;
  tally.largestBatch = Math.max(tally.largestBatch, batch.length);
  return settled;
}

/** A unit that is alone in its transaction needs no savepoint: when it throws, the transaction is rolled back as a whole. */
function runJob(connection: Connection, job: Job, shared: boolean, tally: Tally): Settled {
  const started = performance.now();
  if (shared) connection.control('savepoint unit');
  try {
    const value = runUnit(job.work, connection.execute);
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
  } finally {
    if (performance.now() - started > slowMs) tally.slowUnits += 1;
  }
}

const slowMs = 2000;

function settle(job: Job, result: Settled | undefined): void {
  if (result?.ok === true) job.resolve(result.value);
  else job.reject(result?.error);
}

function rollBackQuietly(connection: Connection): void {
  try {
    connection.control('rollback');
  } catch {
    // The failure that led here is what the callers are told.
  }
}
