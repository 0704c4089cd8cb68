import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToNumberLE } from '@noble/curves/utils.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';

/** As `audit/ed25519.ts`, for browsers: signs bytes (RFC 8032). */
export function sign(seed: Uint8Array, bytes: Uint8Array): Uint8Array {
  return ed25519.sign(bytes, seed);
}

/** Whether `signature` is one over the bytes by this public key, as strictly as RFC 8032 has it. False for what is no key or no signature. */
export function verify(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  try {
    return ed25519.verify(signature, bytes, publicKey, { zip215: false }) && isExact(publicKey, bytes, signature);
  } catch {
    return false;
  }
}

/** The public key of a secret one, 32 bytes. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(seed);
}

/**
 * Whether the equation holds as it stands and not only times the cofactor, which RFC 8032 §5.1.7 leaves open: OpenSSL, by which Node verifies, asks
 * for it, and nobody may make a signature that is true here and false there.
 */
function isExact(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  const { Point } = ed25519;
  const r = signature.subarray(0, 32);
  const s = bytesToNumberLE(signature.subarray(32));
  const k = Point.Fn.create(bytesToNumberLE(sha512(concatBytes(r, publicKey, bytes))));
  const computed = Point.BASE.multiplyUnsafe(s).subtract(Point.fromBytes(publicKey).multiplyUnsafe(k)).toBytes();
  return computed.every((byte, at) => byte === r[at]);
}
