import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkpointText } from '../../src/audit/checkpoint.ts';
import { publicKeyOf } from '../../src/audit/ed25519.ts';
import { grownTiles, type GrownTile } from '../../src/audit/grown-tiles.ts';
import { formatNote } from '../../src/audit/note.ts';
import { noteSignature } from '../../src/audit/sign-note.ts';
import { nodesOfTiles, rootAt } from '../../src/audit/subtree.ts';
import { encodeBundle, tilePath, tileWidth } from '../../src/audit/tile.ts';
import { hashBytes } from '../../src/audit/tree-hash.ts';
import { formatVkey, vkeyOf } from '../../src/audit/vkey.ts';
import { sha256 } from '../../src/kernel/digest.ts';
import type { LeafSource } from './leaf-source.ts';

/** A ledger that was written into a folder. */
export interface WrittenLedger {
  readonly vkey: string;
  /** The paths of its bundles in the folder. */
  readonly bundles: readonly string[];
  readonly tiles: readonly GrownTile[];
}

/** Writes a ledger of `size` leaves into a folder as C2SP tlog-tiles lays it out, with its signed checkpoint. */
export function writeLedger(folder: string, source: LeafSource, size: number): WrittenLedger {
  const bundles: string[] = [];
  const tiles = new Map<string, GrownTile>();
  const edges = new Map<number, Uint8Array>();
  for (let start = 0; start < size; start += tileWidth) {
    const leaves = Array.from({ length: Math.min(tileWidth, size - start) }, () => source.next());
    const path = join(folder, tilePath('entries', start / tileWidth, leaves.length));
    write(path, encodeBundle(leaves.map(({ leaf }) => leaf)));
    bundles.push(path);
    const hashes = leaves.map(({ hash }) => hash);
    for (const grown of grownTiles(start, (level) => edges.get(level) ?? new Uint8Array(), hashes)) {
      tiles.set(`${grown.level}/${grown.number}`, grown);
      edges.set(grown.level, grown.hashes);
    }
  }
  const all = [...tiles.values()];
  for (const { level, number, hashes } of all) write(join(folder, tilePath(level, number, hashes.length / hashBytes)), hashes);
  const nodes = nodesOfTiles(size, (level, number) => tiles.get(`${level}/${number}`)?.hashes ?? new Uint8Array());
  const text = checkpointText({ origin, size, root: rootAt(size, nodes) });
  write(join(folder, 'checkpoint'), Buffer.from(formatNote(text, [noteSignature(text, { name: origin, seed })])));
  return { vkey: formatVkey(vkeyOf(origin, 'ed25519', publicKeyOf(seed))), bundles, tiles: all };
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

const origin = 'bench.example/610114/2026';
const seed = sha256('样例 ledger of the benchmark');
