import { describe, expect, it } from 'vitest';
import { encodeHex } from '../kernel/hex.ts';
import { plainNodes, plainRoot } from '../../test/helpers/plain-tree.ts';
import { decodeBundle, encodeBundle, parseTilePath, tilePath, tilesOf } from './tile.ts';
import { nodesOfTiles, rootAt } from './subtree.ts';

describe('tilePath()', () => {
  it.each([
    [0, 0, 256, 'tile/0/000'],
    [1, 1_234_067, 256, 'tile/1/x001/x234/067'],
    [0, 273, 112, 'tile/0/273.p/112'],
    ['entries' as const, 1067, 1, 'tile/entries/x001/067.p/1'],
    [63, 999, 255, 'tile/63/999.p/255'],
  ])('writes level %s number %d width %d as %s, and it is read back', (level, number, width, path) => {
    expect(tilePath(level, number, width)).toBe(path);
    expect(parseTilePath(path)).toEqual({ level, number, width });
  });

  it.each([
    ...[
      'tile/0/0',
      'tile/00/000',
      'tile/64/000',
      'tile/0/x000/001',
      'tile/0/001/002',
      'tile/0/x001/x002',
      'tile/0/000.p/256',
      'tile/0/000.p/0',
    ],
    ...[
      'tile/0/000.p/01',
      'tile/0/000.p',
      '/tile/0/000',
      'tile/0/000/',
      'tile/0/000\n',
      'tile/x/000',
      'tile/0/x999/x999/x999/x999/x999/999',
    ],
  ])('knows no tile %j', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });
});

describe('tilesOf()', () => {
  it('counts the tiles of C2SP’s example', () => {
    const tiles = [...tilesOf(70_000)];
    const of = (level: number) => tiles.filter((tile) => tile.level === level);
    expect(of(0)).toHaveLength(274);
    expect(of(0).at(-1)).toEqual({ level: 0, number: 273, width: 112 });
    expect(of(1)).toEqual([
      { level: 1, number: 0, width: 256 },
      { level: 1, number: 1, width: 17 },
    ]);
    expect(of(2)).toEqual([{ level: 2, number: 0, width: 1 }]);
    expect([...tilesOf(256)]).toEqual([
      { level: 0, number: 0, width: 256 },
      { level: 1, number: 0, width: 1 },
    ]);
    expect([...tilesOf(0)]).toEqual([]);
  });
});

describe('nodesOfTiles()', () => {
  it.each([1, 2, 255, 256, 257, 600])('gives the root of %d leaves out of their tiles', (size) => {
    const leaves = Array.from({ length: size }, (_, at) => `leaf ${at}`);
    const nodes = plainNodes(leaves);
    const made = new Map(
      [...tilesOf(size)].map(({ level, number, width }) => {
        const hashes = Array.from({ length: width }, (_, at) => nodes(8 * level, number * 256 + at));
        return [tilePath(level, number, width), Buffer.concat(hashes)];
      }),
    );
    const read = nodesOfTiles(size, (level, number, width) => made.get(tilePath(level, number, width)) ?? new Uint8Array());
    expect(encodeHex(rootAt(size, read))).toBe(encodeHex(plainRoot(leaves)));
  });

  it('refuses a tile of another length than its width', () => {
    expect(() =>
      rootAt(
        3,
        nodesOfTiles(3, () => new Uint8Array(64)),
      ),
    ).toThrow(expect.objectContaining({ code: 'PROOF_INVALID' }));
  });
});

describe('bundles', () => {
  it('hold entries behind their lengths, empty and longest ones too', () => {
    const entries = [new Uint8Array(), new Uint8Array([7]), new Uint8Array(65_535).fill(3)];
    const bundle = encodeBundle(entries);
    expect([...bundle.subarray(0, 7)]).toEqual([0, 0, 0, 1, 7, 255, 255]);
    expect(decodeBundle(bundle).map(encodeHex)).toEqual(entries.map(encodeHex));
  });

  it.each([[[0]], [[0, 2, 1]], [[0, 1, 1, 0]]])('refuse %j, which ends within an entry', (bytes) => {
    expect(() => decodeBundle(new Uint8Array(bytes))).toThrow(expect.objectContaining({ code: 'PROOF_INVALID' }));
  });
});
