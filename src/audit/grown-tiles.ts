import { invariant } from '../kernel/invariant.ts';
import { foldHashes } from './fold-hashes.ts';
import { tileWidth } from './tile.ts';
import { hashBytes } from './tree-hash.ts';

/** A tile as it is after leaves were added. */
export interface GrownTile {
  readonly level: number;
  readonly number: number;
  readonly hashes: Uint8Array;
}

/** The levels at which a tree of `size` leaves has a tile that is not full, from the leaves upwards. */
export function edgeLevels(size: number): readonly number[] {
  const levels: number[] = [];
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / tileWidth))
    if (hashes % tileWidth > 0) levels.push(level);
  return levels;
}

/**
 * The tiles that change when leaves are added to a tree of `size` leaves, each as it is then (C2SP tlog-tiles).
 *
 * @param edge the hashes of the tile that is not full at a level; asked at {@link edgeLevels} alone
 */
export function grownTiles(size: number, edge: (level: number) => Uint8Array, leaves: readonly Uint8Array[]): readonly GrownTile[] {
  const grown: GrownTile[] = [];
  let adding = leaves;
  for (let level = 0, count = size; adding.length > 0; level += 1, count = Math.floor(count / tileWidth)) {
    const roots: Uint8Array[] = [];
    let before = count % tileWidth === 0 ? new Uint8Array() : edge(level);
    invariant(before.length === (count % tileWidth) * hashBytes, 'a tile as wide as its tree has it');
    for (let at = 0, number = Math.floor(count / tileWidth); at < adding.length; number += 1) {
      const room = tileWidth - before.length / hashBytes;
      const hashes = joined(before, adding.slice(at, at + room));
      grown.push({ level, number, hashes });
      if (hashes.length === tileWidth * hashBytes) roots.push(foldHashes(hashes, 0, tileWidth));
      at += room;
      before = new Uint8Array();
    }
    adding = roots;
  }
  return grown;
}

function joined(before: Uint8Array, hashes: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(before.length + hashes.length * hashBytes);
  all.set(before);
  for (const [at, hash] of hashes.entries()) all.set(hash, before.length + at * hashBytes);
  return all;
}
