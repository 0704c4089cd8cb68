import { invariant } from '../kernel/invariant.ts';
import { equalBytes } from '../kernel/equal-bytes.ts';
import { rootOfRange, splitOf, type ReadNode } from './subtree.ts';
import { emptyRoot, hashBytes, nodeHash } from './tree-hash.ts';

/** Two heads of one tree and what shows that the later one only added leaves. */
export interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Uint8Array;
  readonly toRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/**
 * The consistency proof from the first `from` leaves to the first `to` (RFC 6962 §2.1.2, RFC 9162 §2.1.4.1). Empty from no leaves and
 * between equal sizes.
 */
export function consistencyProof(from: number, to: number, readNode: ReadNode): Uint8Array[] {
  invariant(areSizes(from, to), 'from a size to the same or a larger one');
  if (from === 0 || from === to) return [];
  const proof: Uint8Array[] = [];
  let start = 0;
  let end = to;
  // While the range starts where the old tree does, its root is known to whoever asks and is not told.
  while (from !== end) {
    const middle = start + splitOf(end - start);
    if (from <= middle) {
      proof.push(rootOfRange(middle, end, readNode));
      end = middle;
    } else {
      proof.push(rootOfRange(start, middle, readNode));
      start = middle;
    }
  }
  if (start !== 0) proof.push(rootOfRange(start, end, readNode));
  return proof.reverse();
}

/**
 * Whether the tree of root `toRoot` begins with the leaves of the tree of root `fromRoot` (RFC 9162 §2.1.4.2). Every tree begins with the
 * empty one; between equal sizes the roots are the same and the proof is empty. What cannot be a proof is none.
 */
export function verifyConsistency({ from, to, fromRoot, toRoot, proof }: Consistency): boolean {
  if (!areSizes(from, to) || ![fromRoot, toRoot, ...proof].every(({ length }) => length === hashBytes)) return false;
  if (from === to) return proof.length === 0 && equalBytes(fromRoot, toRoot) && (from !== 0 || equalBytes(fromRoot, emptyRoot()));
  if (from === 0) return proof.length === 0 && equalBytes(fromRoot, emptyRoot());
  const roots = rootsFromProof(from, to, fromRoot, proof);
  return roots !== null && equalBytes(roots.old, fromRoot) && equalBytes(roots.new, toRoot);
}

/** Both roots that a proof leads to, for 0 < from < to; null where it is too short or too long. */
function rootsFromProof(from: number, to: number, fromRoot: Uint8Array, proof: readonly Uint8Array[]): Roots | null {
  let place = from - 1;
  let last = to - 1;
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  const path = place === 0 ? [fromRoot, ...proof] : proof;
  const [seed, ...rest] = path;
  if (seed === undefined) return null;
  const roots: Roots = { old: seed, new: seed };
  for (const hash of rest) {
    if (last === 0) return null;
    if (place % 2 === 1 || place === last) {
      roots.old = nodeHash(hash, roots.old);
      roots.new = nodeHash(hash, roots.new);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, half(last)];
    } else roots.new = nodeHash(roots.new, hash);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? roots : null;
}

interface Roots {
  old: Uint8Array;
  new: Uint8Array;
}

function areSizes(from: number, to: number): boolean {
  return Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to;
}

/** Without bit operators, which know 32 bits only. */
function half(number: number): number {
  return Math.floor(number / 2);
}
