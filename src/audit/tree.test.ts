import { describe, expect, it } from 'vitest';
import { encodeHex } from '../kernel/hex.ts';
import { plainNodes, plainRoot } from '../../test/helpers/plain-tree.ts';
import { emptyRange, extendRange, rangeRoot } from './compact-range.ts';
import { consistencyProof } from './consistency.ts';
import { inclusionProof } from './inclusion.ts';
import { leafHash } from './leaf.ts';
import { rootAt } from './subtree.ts';
import { foldHashes } from './fold-hashes.ts';
import { emptyRoot, nodeHash } from './tree-hash.ts';

/** The leaves and roots by which implementations of certificate transparency are tested. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) =>
  Buffer.from(hex, 'hex'),
);
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the tree of certificate transparency’s tests', () => {
  it('has its published roots by the compact range, by its nodes and by the definition', () => {
    let range = emptyRange;
    expect(encodeHex(emptyRoot())).toBe(roots[0]);
    for (const [size, root] of roots.entries()) {
      expect(encodeHex(rangeRoot(range))).toBe(root);
      expect(encodeHex(plainRoot(leaves.slice(0, size)))).toBe(root);
      expect(encodeHex(rootAt(size, plainNodes(leaves)))).toBe(root);
      if (size < leaves.length) range = extendRange(range, leafHash(leaves[size] ?? ''));
    }
  });

  it('has the published inclusion and consistency proofs', () => {
    const nodes = plainNodes(leaves);
    expect(inclusionProof(5, 8, nodes).map(encodeHex)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(consistencyProof(6, 8, nodes).map(encodeHex)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });
});

describe('the compact range', () => {
  it('stays as it is when it grows, and takes only hashes', () => {
    const two = extendRange(extendRange(emptyRange, leafHash('a')), leafHash('b'));
    const before = { size: two.size, hashes: [...two.hashes] };
    expect(extendRange(two, leafHash('c'))).toMatchObject({ size: 3 });
    expect(two).toEqual(before);
    expect(() => extendRange(two, new Uint8Array(31))).toThrow(expect.objectContaining({ code: 'INVARIANT_BROKEN' }));
  });
});

describe('inclusionProof() and consistencyProof()', () => {
  it.each([
    [0, 0],
    [8, 8],
    [-1, 8],
    [0.5, 8],
  ])('make no proof of leaf %d of %d', (index, size) => {
    expect(() => inclusionProof(index, size, plainNodes(leaves))).toThrow(expect.objectContaining({ code: 'INVARIANT_BROKEN' }));
  });

  it('make no proof backwards', () => {
    expect(() => consistencyProof(8, 7, plainNodes(leaves))).toThrow(expect.objectContaining({ code: 'INVARIANT_BROKEN' }));
  });
});

describe('foldHashes() and nodeHash()', () => {
  it('are the tree over a row of hashes, which stays as it is', () => {
    const row = hashesOf(8);
    const before = row.slice();
    const nodes = plainNodes(leaves);
    expect(encodeHex(foldHashes(row, 0, 8))).toBe(roots[8]);
    expect(encodeHex(foldHashes(row, 0, 1))).toBe(roots[1]);
    expect(encodeHex(foldHashes(row, 4, 2))).toBe(encodeHex(nodes(1, 2)));
    expect(row).toEqual(before);
  });

  it('give hashes that no later call changes', () => {
    const [a, b] = [leafHash('a'), leafHash('b')];
    const first = nodeHash(a, b);
    const kept = encodeHex(first);
    nodeHash(b, a);
    expect(encodeHex(first)).toBe(kept);
    expect(kept).toBe(encodeHex(plainRoot(['a', 'b'])));
  });

  it('take hashes only', () => {
    expect(() => nodeHash(new Uint8Array(31), new Uint8Array(32))).toThrow(expect.objectContaining({ code: 'INVARIANT_BROKEN' }));
    expect(() => nodeHash(new Uint8Array(32), new Uint8Array(33))).toThrow(expect.objectContaining({ code: 'INVARIANT_BROKEN' }));
  });
});

function hashesOf(size: number): Uint8Array {
  return new Uint8Array(Buffer.concat(leaves.slice(0, size).map((leaf) => leafHash(leaf))));
}
