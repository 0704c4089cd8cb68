import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Hashing } from '../../audit/verify/check-tree.ts';
import type { BundleFault, HashedBundle } from '../../audit/verify/hash-bundle.ts';
import { hashFile } from './hash-file.ts';

/** A bundle that is to be hashed: its file, and how many entries it must hold. */
export interface BundleAsked {
  readonly path: string;
  readonly width: number;
}

/**
 * Hashes the bundles of a ledger in a folder, in as many threads as the machine has processors: this one, whenever it has nothing else to do, and
 * others, which take some at a time. The first few are hashed in this thread, so that a small ledger waits for no other. End them afterwards: what is
 * still waiting then is never answered.
 *
 * @param options.start starts a thread; null hashes everything in this one
 * @param options.others how many threads beside this one
 * @param options.alone how many bundles are hashed before threads are started
 */
export function hashingThreads(
  folder: string,
  { start = startCompiled, others = availableParallelism() - 1, alone = 64 }: Partial<Threading> = {},
): Hashing & { end(): Promise<void> } {
  const asked: Asked[] = [];
  const threads: BusyThread[] = [];
  let count = 0;
  let isGoing = false;
  let isEnded = false;
  const giveAway = (): void => {
    if (start === null || isEnded || count <= alone) return;
    while (threads.length < others) threads.push(busyThread(start()));
    for (const thread of threads) while (asked.length > 0 && thread.isFree()) thread.take(asked.splice(0, together));
  };
  // One bundle, then whatever the other threads have to say, then the next.
  const goOn = (): void => {
    giveAway();
    const next = asked.shift();
    isGoing = next !== undefined;
    if (next === undefined) return;
    setImmediate(goOn);
    try {
      next.resolve(hashFile(next.path, next.width));
    } catch (error) {
      next.reject(error);
    }
  };
  return {
    atOnce: others * underWay * together * 2 + 2,
    hash(path, width) {
      count += 1;
      return new Promise((resolve, reject) => {
        asked.push({ path: join(folder, ...path.split('/')), width, resolve, reject });
        if (!isGoing) setImmediate(goOn);
        isGoing = true;
      });
    },
    async end() {
      isEnded = true;
      asked.length = 0;
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

interface Threading {
  readonly start: StartThread | null;
  readonly others: number;
  readonly alone: number;
}

interface Asked extends BundleAsked {
  readonly resolve: (hashed: HashedBundle | BundleFault) => void;
  readonly reject: (error: unknown) => void;
}

/** So many bundles a thread is given at once, and so many times over, that it never waits for the next. */
const together = 2;
const underWay = 2;

interface BusyThread {
  isFree(): boolean;
  take(bundles: readonly Asked[]): void;
  end(): Promise<unknown>;
}

/** A thread that answers what it was given, in that order. */
function busyThread(thread: Worker): BusyThread {
  const given: (readonly Asked[])[] = [];
  thread.on('message', (hashed: readonly (HashedBundle | BundleFault)[]) => {
    for (const [at, { resolve }] of (given.shift() ?? []).entries()) resolve(hashed[at] as HashedBundle | BundleFault);
  });
  let isLost = false;
  const lose = (error: unknown) => {
    isLost = true;
    for (const { reject } of given.splice(0).flat()) reject(error);
  };
  thread.on('error', lose);
  thread.on('exit', () => lose(new Error('a thread ended before it had answered')));
  return {
    isFree: () => !isLost && given.length < underWay,
    take(bundles) {
      given.push(bundles);
      thread.postMessage(bundles.map(({ path, width }): BundleAsked => ({ path, width })));
    },
    end: () => thread.terminate(),
  };
}

type StartThread = () => Worker;

/** A thread has no reader of TypeScript: where this runs straight from its source, there is none. */
const startCompiled: StartThread | null = import.meta.url.endsWith('.js')
  ? () => new Worker(new URL('./hash-thread.js', import.meta.url))
  : null;
