import type { CompactRange } from './compact-range.ts';
import type { ReadNode } from './subtree.ts';

/** The compact range of the first `size` leaves of a tree, from its nodes. */
export function rangeAt(size: number, readNode: ReadNode): CompactRange {
  const hashes: Uint8Array[] = [];
  for (let start = 0, level = 53; level >= 0; level -= 1) {
    if (size - start < 2 ** level) continue;
    hashes.push(readNode(level, start / 2 ** level));
    start += 2 ** level;
  }
  return { size, hashes };
}
