import { invariant } from '../kernel/invariant.ts';
import { emptyRoot, hashBytes, nodeHash } from './tree-hash.ts';

/** What a tree must remember of its first `size` leaves to grow and to tell its root: the hashes of its full subtrees, left to right. */
export interface CompactRange {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

/** The range of no leaves. */
export const emptyRange: CompactRange = { size: 0, hashes: [] };

/** The range with one leaf more. The range given stays as it is. */
export function extendRange(range: CompactRange, leaf: Uint8Array): CompactRange {
  invariant(leaf.length === hashBytes, 'a leaf is given by its hash');
  invariant(range.size < Number.MAX_SAFE_INTEGER, 'a tree of fewer than 2^53 leaves');
  const hashes = range.hashes.slice();
  let hash = leaf;
  for (let rest = range.size; rest % 2 === 1; rest = (rest - 1) / 2) hash = nodeHash(hashes.pop() as Uint8Array, hash);
  hashes.push(hash);
  return { size: range.size + 1, hashes };
}

/** The root of the tree over the range's leaves (RFC 6962 §2.1). */
export function rangeRoot(range: CompactRange): Uint8Array {
  return range.hashes.length === 0 ? emptyRoot() : range.hashes.reduceRight((right, left) => nodeHash(left, right));
}
