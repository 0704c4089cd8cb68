import { sha256 as noble } from '@noble/hashes/sha2.js';
import { encodeBase64 } from '../../kernel/base64.ts';
import { encodeHex } from '../../kernel/hex.ts';
import { encodeUtf8 } from '../../kernel/utf8.ts';

/** As `kernel/digest.ts`, for browsers: SHA-256 of several parts as if they were one. */
export function sha256(...parts: readonly Part[]): Uint8Array {
  const hash = noble.create();
  for (const part of parts) hash.update(typeof part === 'string' ? encodeUtf8(part) : part);
  return hash.digest();
}

/** {@link sha256} in lower-case hex. */
export function sha256Hex(...parts: readonly Part[]): string {
  return encodeHex(sha256(...parts));
}

/** {@link sha256} in base64. */
export function sha256Base64(...parts: readonly Part[]): string {
  return encodeBase64(sha256(...parts));
}

/** {@link sha256} of some bytes, written into `target` at a place. */
export function sha256Into(bytes: Uint8Array, target: Uint8Array, at: number): void {
  target.set(noble(bytes), at);
}

type Part = string | Uint8Array;
