// The tree's mathematics: RFC 6962 §2.1, RFC 9162 §2.1, SHA-256. The hash of a leaf is leafHash() in leaf.ts.
import { sha256 } from '../kernel/digest.ts';

/** Bytes of every hash. */
export const hashBytes = 32;

/** The hash of an inner node: SHA-256 over 0x01 and the hashes of its two children (RFC 6962 §2.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(nodePrefix, left, right);
}

/** The root of the tree without leaves: SHA-256 over nothing. */
export function emptyRoot(): Uint8Array {
  return sha256('');
}

const nodePrefix = new Uint8Array([1]);
