// Hashes bundles in a thread of its own, for hashing-threads.ts.
import { parentPort } from 'node:worker_threads';
import { hashBundle } from '../../audit/verify/hash-bundle.ts';
import type { BundleAsked } from './hashing-threads.ts';

parentPort?.on('message', ({ id, bundle, width }: BundleAsked) => {
  const hashed = hashBundle(bundle, width);
  const moved = hashed === null ? [] : [hashed.hashes.buffer, hashed.tails.revisions.buffer, hashed.tails.previous.buffer];
  parentPort?.postMessage({ id, hashed }, moved as ArrayBuffer[]);
});
