import { sha256Into } from '../../kernel/digest.ts';
import { foldHashes } from '../fold-hashes.ts';
import { tileWidth } from '../tile.ts';
import { hashBytes } from '../tree-hash.ts';
import { readTails, type LeafTails } from './leaf-tail.ts';

/** A bundle of entries, hashed: all that a check of the ledger needs of it, in a form that is quickly passed from one thread to another. */
export interface HashedBundle {
  /** The leaves' hashes, 32 bytes each. */
  readonly hashes: Uint8Array;
  /** The root over 256 of them; null for fewer. */
  readonly root: Uint8Array | null;
  /** What each leaf says in the open. */
  readonly tails: LeafTails;
}

/** Why a bundle has no hashes: there is none, or it ends within an entry, or holds another number of them than it must. */
export type BundleFault = 'missing' | 'invalid';

/**
 * Hashes a bundle of entries (C2SP tlog-tiles) where it lies: the byte before a leaf is the end of its length, and for the time of hashing it
 * becomes the prefix 0x00 of RFC 6962. Nothing is copied. The bundle is left as it was.
 *
 * @returns `invalid` where it ends within an entry or does not hold `width` of them
 */
export function hashBundle(bundle: Uint8Array, width: number): HashedBundle | 'invalid' {
  const hashes = new Uint8Array(width * hashBytes);
  const tails = readTails(width);
  // Views of a plain array of bytes are made faster than those of a `Buffer`.
  const bytes = new Uint8Array(bundle.buffer, bundle.byteOffset, bundle.length);
  let leaves = 0;
  for (let at = 0; at < bytes.length; leaves += 1) {
    if (at + 2 > bytes.length || leaves === width) return 'invalid';
    const low = bytes[at + 1] as number;
    const end = at + 2 + (bytes[at] as number) * 256 + low;
    if (end > bytes.length) return 'invalid';
    bytes[at + 1] = 0;
    sha256Into(bytes.subarray(at + 1, end), hashes, leaves * hashBytes);
    bytes[at + 1] = low;
    tails.add(bytes, at + 2, end);
    at = end;
  }
  if (leaves !== width) return 'invalid';
  return { hashes, root: width === tileWidth ? foldHashes(hashes, 0, tileWidth) : null, tails: tails.finish() };
}
