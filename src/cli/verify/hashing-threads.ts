import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Hashing } from '../../audit/verify/check-tree.ts';
import { hashBundle, type HashedBundle } from '../../audit/verify/hash-bundle.ts';

/** A bundle that a thread is asked to hash. */
export interface BundleAsked {
  readonly id: number;
  readonly bundle: Uint8Array;
  readonly width: number;
}

/**
 * Hashes bundles in as many threads as the machine has processors. The first few are hashed in this thread, so that a small ledger waits for no
 * other. End them afterwards.
 *
 * @param start starts a thread; null hashes everything in this one
 * @param alone how many bundles are hashed before threads are started
 */
export function hashingThreads(start: StartThread | null = startCompiled, alone = 64): Hashing & { end(): Promise<void> } {
  const waiting = new Map<number, Waiting>();
  const threads: Worker[] = [];
  let id = 0;
  const failed = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
  };
  const started = (startThread: StartThread): Worker => {
    const thread = startThread();
    thread.on('message', ({ id: of, hashed }: { readonly id: number; readonly hashed: HashedBundle | null }) => {
      waiting.get(of)?.resolve(hashed);
      waiting.delete(of);
    });
    thread.on('error', failed);
    return thread;
  };
  return {
    atOnce: threadCount * ahead,
    hash(bundle, width) {
      id += 1;
      if (start === null || id <= alone) return hashBundle(bundle, width);
      const thread = (threads[id % threadCount] ??= started(start));
      // What lies in memory that is shared with other things is copied, the rest is given away.
      const whole = bundle.byteLength === bundle.buffer.byteLength ? [bundle.buffer as ArrayBuffer] : [];
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        thread.postMessage({ id, bundle, width } satisfies BundleAsked, whole);
      });
    },
    async end() {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

interface Waiting {
  readonly resolve: (hashed: HashedBundle | null) => void;
  readonly reject: (error: Error) => void;
}

const threadCount = availableParallelism();
/** For each thread the bundle that it hashes and some that wait for it. */
const ahead = 4;

type StartThread = () => Worker;

/** A thread has no reader of TypeScript: where this runs straight from its source, there is none. */
const startCompiled: StartThread | null = import.meta.url.endsWith('.js')
  ? () => new Worker(new URL('./hash-thread.js', import.meta.url))
  : null;
