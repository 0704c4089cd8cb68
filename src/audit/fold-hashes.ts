import { sha256Into } from '../kernel/digest.ts';
import { tileWidth } from './tile.ts';
import { hashBytes } from './tree-hash.ts';

/**
 * The root over some of a tile's hashes (RFC 6962 §2.1): `span` of them from number `first` on, a power of two and at most 256. Two hashes become
 * one in place until one is left. Before each pair stands a byte that is no longer needed: it becomes the prefix 0x01, so that nothing is copied.
 */
export function foldHashes(hashes: Uint8Array, first: number, span: number): Uint8Array {
  folding.set(hashes.subarray(first * hashBytes, (first + span) * hashBytes), 1);
  for (let width = span; width > 1; width /= 2) {
    for (let pair = 0; pair < width / 2; pair += 1) {
      folding[pair * 2 * hashBytes] = 1;
      sha256Into(pairs[pair] as Uint8Array, folding, 1 + pair * hashBytes);
    }
  }
  return folding.slice(1, 1 + hashBytes);
}

/** Used again for every tile. One byte more in front, for the first prefix. */
const folding = new Uint8Array(1 + tileWidth * hashBytes);
/** Each pair with its prefix, where it lies on every level. */
const pairs = Array.from({ length: tileWidth / 2 }, (_, pair) =>
  folding.subarray(pair * 2 * hashBytes, pair * 2 * hashBytes + 1 + 2 * hashBytes),
);
