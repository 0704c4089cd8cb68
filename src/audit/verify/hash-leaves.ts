import { sha256Hex } from '../../kernel/digest.ts';
import { leafTail, type LeafTail } from './leaf-tail.ts';

/** One leaf of a bundle, hashed. */
export interface HashedLeaf {
  /** Hex. */
  readonly hash: string;
  /** What it says in the open; null where it is no leaf of ours. */
  readonly tail: LeafTail | null;
}

/**
 * The leaves of a bundle of entries (C2SP tlog-tiles), hashed where they lie: the byte before a leaf is the end of its length, and for the time
 * of hashing it becomes the prefix 0x00 of RFC 6962. Nothing is copied. The bundle is left as it was.
 *
 * @returns null where the bundle ends within an entry or does not hold `width` of them
 */
export function hashLeaves(bundle: Uint8Array, width: number): readonly HashedLeaf[] | null {
  const leaves: HashedLeaf[] = [];
  for (let at = 0; at < bundle.length;) {
    if (at + 2 > bundle.length || leaves.length === width) return null;
    const low = bundle[at + 1] as number;
    const end = at + 2 + (bundle[at] as number) * 256 + low;
    if (end > bundle.length) return null;
    bundle[at + 1] = 0;
    leaves.push({ hash: sha256Hex(bundle.subarray(at + 1, end)), tail: leafTail(bundle, at + 2, end) });
    bundle[at + 1] = low;
    at = end;
  }
  return leaves.length === width ? leaves : null;
}
