import { ed25519 } from '@noble/curves/ed25519.js';

/** As `audit/ed25519.ts`, for browsers: signs bytes (RFC 8032). */
export function sign(seed: Uint8Array, bytes: Uint8Array): Uint8Array {
  return ed25519.sign(bytes, seed);
}

/** Whether `signature` is one over the bytes by this public key, as strictly as RFC 8032 has it. False for what is no key or no signature. */
export function verify(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  try {
    return ed25519.verify(signature, bytes, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** The public key of a secret one, 32 bytes. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(seed);
}
