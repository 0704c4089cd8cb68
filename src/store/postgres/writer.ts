import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../kernel/failure.ts';
import type { Tally } from '../tally.ts';
import type { Work } from '../work.ts';
import type { Connection } from './connection.ts';
import { failureOf } from './failure-of.ts';
import type { Guard } from './guard.ts';
import type { Job } from './job.ts';
import { poolOf, type Pool } from './pool.ts';
import { runBatch, type Ending } from './run-batch.ts';
import { settle } from './settle.ts';
import { lockClass } from './under-lock.ts';
import { takeBatch } from './take-batch.ts';

/** How a writer is bounded. Times in milliseconds. */
export interface WriterLimits {
  /** Units that may wait; one more is refused. */
  readonly queue: number;
  /** Units that share one commit. */
  readonly batch: number;
  /** Transactions side by side. */
  readonly connections: number;
  /** How long a unit is tried again while others are in its way, or the database is not there. */
  readonly patienceMs: number;
  /** How long a commit may take before its outcome counts as unknown. */
  readonly commitMs: number;
}

/** The queue of units that want to write, and the transactions that empty it. */
export interface Writer {
  /** Queues a unit; see `Store.write`. */
  write<T>(work: () => Work<T>, about: Pick<Job, 'lane' | 'within' | 'alone'>): Promise<T>;
  queueLength(): number;
  /** Rejects everything that is queued. */
  drop(failure: Failure): void;
  /** Resolves once nothing is queued or under way. */
  idle(): Promise<void>;
  close(): void;
}

/**
 * Makes a writer. Units of one lane run in the order of the calls and see those before them; units of different lanes run side by side,
 * several in one transaction, of whatever places.
 *
 * Isolation is repeatable read: of two transactions that change one row the second is undone and run again, as is one that finds a
 * unique key taken. So decisions on one matter happen one after the other, on any number of nodes.
 */
export function writerOf(open: () => Promise<Connection>, limits: WriterLimits, guard: Guard, tally: Tally): Writer {
  const pool = poolOf(open, limits.connections, limits.connections);
  const queue: Job[] = [];
  const busy = new Set<string>();
  const idlers: (() => void)[] = [];
  let running = 0;
  let due = false;

  const start = (): void => {
    due = false;
    while (running < limits.connections) {
      const size = Math.min(limits.batch, Math.max(atLeast, Math.ceil(queue.length / (limits.connections - running))));
      const batch = takeBatch(queue, busy, size);
      if (batch.length === 0) break;
      void runOn(batch);
    }
    if (running === 0 && queue.length === 0) for (const tell of idlers.splice(0)) tell();
  };
  const runOn = async (batch: readonly Job[]): Promise<void> => {
    running += 1;
    for (const { lane } of batch) busy.add(lane);
    const again = settle(batch, await endingsOf(pool, batch, limits.commitMs, guard, tally), limits.patienceMs, tally);
    running -= 1;
    for (const { lane } of batch) busy.delete(lane);
    queue.unshift(...again);
    start();
  };

  return {
    write<T>(work: () => Work<T>, about: Pick<Job, 'lane' | 'within' | 'alone'>): Promise<T> {
      if (queue.length >= limits.queue) return Promise.reject(new Failure('OVERLOADED', { queue: queue.length }));
      return new Promise<T>((resolve, reject) => {
        const asked = { work, ...about, resolve: resolve as (value: unknown) => void, reject };
        queue.push({ ...asked, since: performance.now(), tries: 0, taken: 0 });
        // In the next turn of the event loop, so that what is queued within one turn is written together.
        if (!due) setImmediate(start);
        due = true;
      });
    },
    queueLength: () => queue.length,
    drop(failure) {
      for (const job of queue.splice(0)) job.reject(failure);
    },
    idle: () => (running === 0 && queue.length === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve))),
    close() {
      pool.close();
    },
  };
}

/**
 * Runs a batch on a connection of the pool, after a rest that grows with the tries, and answers how each job ended. Never rejects. The guard is
 * asked here too, where damage is known before the next batch is begun, so that none that waits is begun after it.
 */
async function endingsOf(pool: Pool, batch: readonly Job[], commitMs: number, guard: Guard, tally: Tally): Promise<readonly Ending[]> {
  const tries = Math.max(...batch.map((job) => job.tries));
  if (tries > 0) await sleep(Math.min(100, 2 ** tries) * Math.random());
  const started = performance.now();
  try {
    return await guard.whole(() => onOneOf(pool, batch, commitMs));
  } catch (error) {
    const failure = failureOf(error);
    const passes = failure.code === 'DATABASE_UNREACHABLE' || failure.code === 'DATABASE_BUSY';
    return batch.map(() => (passes ? { kind: 'again', error: failure } : { kind: 'undone', error: failure }));
  } finally {
    if (performance.now() - started > slowMs) tally.slowUnits += 1;
  }
}

async function onOneOf(pool: Pool, batch: readonly Job[], commitMs: number): Promise<readonly Ending[]> {
  const connection = await pool.take();
  try {
    if (batch.every(({ taken }) => taken === 0)) return await runBatch(connection, batch, commitMs);
    return await behindLock(connection, () => runBatch(connection, batch, commitMs));
  } finally {
    pool.give(connection);
  }
}

/** Waits outside the transaction, so that what it sees is what was committed by those before. A lost connection lets go of the lock itself. */
async function behindLock<T>(connection: Connection, act: () => Promise<T>): Promise<T> {
  await connection.control(`select pg_advisory_lock(${lockClass}, 1)`);
  try {
    return await act();
  } finally {
    connection.control(`select pg_advisory_unlock(${lockClass}, 1)`).catch(() => undefined);
  }
}

const slowMs = 2000;

/** So many units share a transaction before a further connection is used: what they ask travels together, which saves more than a second connection gains. */
const atLeast = 8;
