import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeBundle } from '../../src/audit/tile.ts';
import { hashBundle } from '../../src/audit/verify/hash-bundle.ts';
import { hashingThreads } from '../../src/cli/verify/hashing-threads.ts';
import { temporaryFolder } from '../cli/cli-run.ts';
import { goldenMatters, linked } from '../samples/sample-ledger.ts';
import { threadFromSource } from '../samples/thread-from-source.ts';

const startFromSource = () => threadFromSource('src/cli/verify/hash-thread.ts');

const temporary = temporaryFolder();
afterAll(() => temporary.remove());
const folder = temporary.path('tiles');
const leaves = linked(goldenMatters(['gg-02-issued']).entries).map(({ leaf }) => Buffer.from(leaf));
const bundles = leaves.map((_, at) => encodeBundle(leaves.slice(at)));
const widthOf = (at: number) => leaves.length - at;
mkdirSync(join(folder, 'tile'), { recursive: true });
for (const [at, bundle] of bundles.entries()) writeFileSync(join(folder, 'tile', String(at)), bundle);
writeFileSync(join(folder, 'tile', 'cut'), Uint8Array.of(0));
mkdirSync(join(folder, 'tile', 'folder'));
writeFileSync(join(folder, 'tile', 'long'), '');
truncateSync(join(folder, 'tile', 'long'), 2 ** 36);

describe.each([
  ['in this thread alone', { start: null }],
  ['in others and this one', { start: startFromSource, others: 2, alone: 2 }],
  ['in this one where it is the only one', { start: startFromSource, others: 0, alone: 0 }],
])('hashes bundles %s', (_name, threading) => {
  it('as they lie in their files, whichever is asked first', async () => {
    const hashing = hashingThreads(folder, threading);
    try {
      const many = Array.from({ length: 5 }, () => [...bundles.keys()]).flat();
      const hashed = await Promise.all(many.map((at) => hashing.hash(`tile/${at}`, widthOf(at))));
      for (const [place, at] of many.entries()) expect(hashed[place]).toEqual(hashBundle(new Uint8Array(bundles[at] ?? []), widthOf(at)));
    } finally {
      await hashing.end();
    }
  });

  it('and tells what is missing or no file, and what is cut or longer than any', async () => {
    const hashing = hashingThreads(folder, threading);
    try {
      const asked = Array.from({ length: 12 }, () => [hashing.hash('tile/none', 1), hashing.hash('tile/cut', 1)]).flat();
      expect(new Set(await Promise.all(asked))).toEqual(new Set(['missing', 'invalid']));
      expect(await hashing.hash('tile/0', 1)).toBe('invalid');
      const others = Array.from({ length: 8 }, () => [hashing.hash('tile/folder', 1), hashing.hash('tile/long', 1)]).flat();
      expect(new Set(await Promise.all(others))).toEqual(new Set(['missing', 'invalid']));
    } finally {
      await hashing.end();
    }
  });
});
