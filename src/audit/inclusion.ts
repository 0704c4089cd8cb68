import { invariant } from '../kernel/invariant.ts';
import { equalBytes } from '../kernel/equal-bytes.ts';
import { rootOfRange, splitOf, type ReadNode } from './subtree.ts';
import { hashBytes, nodeHash } from './tree-hash.ts';

/** A leaf's place in a tree and its way to the root, from its sibling upwards. `leaf` is the leaf's hash. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** The inclusion proof of the leaf `index` in the tree of the first `size` leaves (RFC 6962 §2.1.1, RFC 9162 §2.1.3.1). */
export function inclusionProof(index: number, size: number, readNode: ReadNode): Uint8Array[] {
  invariant(isPlace(index, size), 'a leaf of the tree');
  const proof: Uint8Array[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      proof.push(rootOfRange(middle, end, readNode));
      end = middle;
    } else {
      proof.push(rootOfRange(start, middle, readNode));
      start = middle;
    }
  }
  return proof.reverse();
}

/**
 * The root that an inclusion proof leads to (RFC 9162 §2.1.3.2), or null where it cannot be a proof: no place in a tree of that size, hashes
 * too few, too many, or of another length than 32 bytes.
 */
export function rootFromInclusion({ index, size, leaf, proof }: Inclusion): Uint8Array | null {
  if (!isPlace(index, size) || ![leaf, ...proof].every(({ length }) => length === hashBytes)) return null;
  let place = index;
  let last = size - 1;
  let root = leaf;
  for (const hash of proof) {
    if (last === 0) return null;
    if (place % 2 === 1 || place === last) {
      root = nodeHash(hash, root);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, half(last)];
    } else root = nodeHash(root, hash);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? root : null;
}

/** Whether the leaf stands at its place in the tree of that size and root. */
export function verifyInclusion(claim: Inclusion & { readonly root: Uint8Array }): boolean {
  const root = rootFromInclusion(claim);
  return root !== null && equalBytes(root, claim.root);
}

function isPlace(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}

/** Without bit operators, which know 32 bits only. */
function half(number: number): number {
  return Math.floor(number / 2);
}
