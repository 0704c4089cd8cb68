import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leafBytes, leafHash, saltLength } from '../../src/audit/leaf.ts';
import type { Entry } from '../../src/kernel/entry.ts';

/** A known answer, computed apart from this code from the form's description alone. Salts and hashes in hex. */
interface LeafVector {
  readonly entry: Entry;
  readonly salts: string;
  readonly previous: string | null;
  readonly leaf: string;
  readonly hash: string;
}

const folder = new URL('leaf/', import.meta.url);
const vectors = readdirSync(folder).map((name) => ({
  name,
  ...(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LeafVector),
}));

describe('known leaves', () => {
  it('are three at least', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(3);
  });

  it.each(vectors)('$name', ({ entry, salts, previous, leaf, hash }) => {
    const bytes = Buffer.from(salts, 'hex');
    expect(saltLength(entry)).toBe(bytes.length);
    expect(leafBytes(entry, bytes, previous)).toBe(leaf);
    expect(leafHash(leaf).toString('hex')).toBe(hash);
  });
});
