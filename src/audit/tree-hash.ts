// The tree's mathematics: RFC 6962 §2.1, RFC 9162 §2.1, SHA-256. The hash of a leaf is leafHash() in leaf.ts.
import { sha256, sha256Into } from '../kernel/digest.ts';
import { invariant } from '../kernel/invariant.ts';

/** Bytes of every hash. */
export const hashBytes = 32;

/** The hash of an inner node: SHA-256 over 0x01 and the hashes of its two children (RFC 6962 §2.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  invariant(left.length === hashBytes && right.length === hashBytes, 'two hashes');
  inner.set(left, 1);
  inner.set(right, 1 + hashBytes);
  const hash = new Uint8Array(hashBytes);
  sha256Into(inner, hash, 0);
  return hash;
}

/** The root of the tree without leaves: SHA-256 over nothing. */
export function emptyRoot(): Uint8Array {
  return new Uint8Array(sha256(''));
}

/** 0x01 and room for two hashes; written and hashed within one call, so that a million nodes make no garbage of it. */
const inner = new Uint8Array(1 + 2 * hashBytes).fill(1, 0, 1);
