import { sha256Into } from '../../kernel/digest.ts';
import { tileWidth } from '../tile.ts';
import { hashBytes } from '../tree-hash.ts';

/**
 * The root over the 256 hashes of a full tile (RFC 6962 §2.1). Two hashes become one in place until one is left. Before each pair stands a byte that is
 * no longer needed: it becomes the prefix 0x01, so that nothing is copied.
 */
export function tileRoot(hashes: Uint8Array): Uint8Array {
  folding.set(hashes, 1);
  for (let width = tileWidth; width > 1; width /= 2) {
    for (let at = 0; at < width; at += 2) {
      const start = at * hashBytes;
      folding[start] = 1;
      sha256Into(folding.subarray(start, start + 1 + 2 * hashBytes), folding, 1 + start / 2);
    }
  }
  return folding.slice(1, 1 + hashBytes);
}

/** Used again for every tile. One byte more in front, for the first prefix. */
const folding = new Uint8Array(1 + tileWidth * hashBytes);
