import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { encodeBundle } from '../../src/audit/tile.ts';
import { hashBundle } from '../../src/audit/verify/hash-bundle.ts';
import { hashingThreads } from '../../src/cli/verify/hashing-threads.ts';
import { goldenMatters, linked } from '../samples/sample-ledger.ts';

/** As the compiled thread, with a reader of TypeScript. */
function startFromSource(): Worker {
  const file = new URL('../../src/cli/verify/hash-thread.ts', import.meta.url).href;
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file)}); });`;
  return new Worker(code, { eval: true });
}

it('hashes bundles in threads as in one', async () => {
  const leaves = linked(goldenMatters(['gg-02-issued']).entries).map(({ leaf }) => Buffer.from(leaf));
  const bundles = leaves.map((_, at) => new Uint8Array(encodeBundle(leaves.slice(at))));
  const hashing = hashingThreads(startFromSource, 2);
  try {
    const hashed = await Promise.all(bundles.map(async (bundle, at) => hashing.hash(bundle.slice(), leaves.length - at)));
    for (const [at, bundle] of bundles.entries()) {
      const alone = hashBundle(bundle, leaves.length - at);
      expect(hashed[at]).toEqual(alone);
    }
    expect(await hashing.hash(Uint8Array.of(0), 1)).toBeNull();
  } finally {
    await hashing.end();
  }
});
