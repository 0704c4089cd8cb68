import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../kernel/failure.ts';
import type { Tally } from '../tally.ts';
import type { Work } from '../work.ts';
import type { Connection } from './connection.ts';
import { failureOf } from './failure-of.ts';
import type { Job } from './job.ts';
import { poolOf } from './pool.ts';
import { runBatch, type Ending } from './run-batch.ts';
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
  write<T>(work: () => Work<T>, lane: string, within: string): Promise<T>;
  queueLength(): number;
  /** Resolves once nothing is queued or under way. */
  idle(): Promise<void>;
  close(): void;
}

/**
 * Makes a writer. Units of one lane run in the order of the calls and see those before them; units of different lanes run side by side,
 * several in one transaction when more wait than there are connections.
 *
 * Isolation is repeatable read: of two transactions that change one row the second is undone and run again, as is one that finds a
 * unique key taken. So decisions on one matter happen one after the other, on any number of nodes.
 */
export function writerOf(open: () => Promise<Connection>, limits: WriterLimits, tally: Tally): Writer {
  const pool = poolOf(open, limits.connections, limits.connections);
  const queue: Job[] = [];
  const busy = new Set<string>();
  const idlers: (() => void)[] = [];
  let running = 0;
  let due = false;

  // In the next turn of the event loop, so that what is queued within one turn is written together.
  const wake = (): void => {
    if (due) return;
    due = true;
    setImmediate(() => {
      due = false;
      start();
    });
  };
  const start = (): void => {
    while (running < limits.connections) {
      const size = Math.min(limits.batch, Math.ceil(queue.length / limits.connections));
      const batch = takeBatch(queue, busy, size);
      if (batch.length === 0) break;
      running += 1;
      const lanes = new Set(batch.map(({ lane }) => lane));
      for (const lane of lanes) busy.add(lane);
      void runOn(batch).finally(() => {
        running -= 1;
        for (const lane of lanes) busy.delete(lane);
        start();
      });
    }
    if (running === 0 && queue.length === 0) for (const tell of idlers.splice(0)) tell();
  };

  const runOn = async (batch: readonly Job[]): Promise<void> => {
    const tries = Math.max(...batch.map((job) => job.tries));
    if (tries > 0) await sleep(Math.min(100, 2 ** tries) * Math.random());
    const started = performance.now();
    let endings: readonly Ending[];
    try {
      endings = await runWith(batch);
    } catch (error) {
      const failure = failureOf(error);
      const passing = failure.code === 'DATABASE_UNREACHABLE' || failure.code === 'DATABASE_BUSY';
      endings = batch.map(() => (passing ? { kind: 'again', error: failure } : { kind: 'undone', error: failure }));
    }
    if (performance.now() - started > slowMs) tally.slowUnits += 1;
    settle(batch, endings);
  };

  const runWith = async (batch: readonly Job[]): Promise<readonly Ending[]> => {
    const connection = await pool.take();
    try {
      return await runBatch(connection, batch, limits.commitMs);
    } finally {
      pool.give(connection);
    }
  };

  const settle = (batch: readonly Job[], endings: readonly Ending[]): void => {
    const kept = endings.filter(({ kind }) => kind === 'kept').length;
    tally.commits += kept > 0 ? 1 : 0;
    tally.units += kept;
    tally.largestBatch = Math.max(tally.largestBatch, batch.length);
    const again: Job[] = [];
    batch.forEach((job, at) => {
      const ending = endings[at];
      if (ending?.kind === 'kept') return job.resolve(ending.value);
      if (ending?.kind === 'again' && performance.now() - job.since < limits.patienceMs) {
        tally.busyWaits += 1;
        job.tries += 1;
        return void again.push(job);
      }
      tally.undone += 1;
      job.reject(ending?.error);
    });
    queue.unshift(...again);
  };

  return {
    write<T>(work: () => Work<T>, lane: string, within: string): Promise<T> {
      if (queue.length >= limits.queue) return Promise.reject(new Failure('OVERLOADED', { queue: queue.length }));
      return new Promise<T>((resolve, reject) => {
        const since = performance.now();
        queue.push({ work, lane, within, since, tries: 0, taken: false, resolve: resolve as (value: unknown) => void, reject });
        wake();
      });
    },
    queueLength: () => queue.length,
    idle: () => (running === 0 && queue.length === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve))),
    close: () => pool.close(),
  };
}

const slowMs = 2000;
