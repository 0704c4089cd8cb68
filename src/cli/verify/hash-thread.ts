// Hashes bundles in a thread of its own, for hashing-threads.ts.
import { parentPort } from 'node:worker_threads';
import { hashFile } from './hash-file.ts';
import type { BundleAsked } from './hashing-threads.ts';

parentPort?.on('message', (asked: readonly BundleAsked[]) => {
  const hashed = asked.map(({ path, width }) => hashFile(path, width));
  const moved = hashed.flatMap((each) =>
    typeof each === 'string' ? [] : [each.hashes.buffer, each.tails.revisions.buffer, each.tails.previous.buffer],
  );
  parentPort?.postMessage(hashed, moved as ArrayBuffer[]);
});
