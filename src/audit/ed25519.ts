import * as crypto from 'node:crypto';

/** Signs bytes with Ed25519 (RFC 8032): 64 bytes, the same every time. `seed` is the secret key, 32 bytes. */
export function sign(seed: Uint8Array, bytes: Uint8Array): Uint8Array {
  return new Uint8Array(crypto.sign(null, bytes, secretOf(seed)));
}

/** Whether `signature` is one over the bytes by this public key. False for what is no key or no signature. */
export function verify(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = crypto.createPublicKey({ key: Buffer.concat([spki, publicKey]), format: 'der', type: 'spki' });
  return crypto.verify(null, bytes, key, signature);
}

/** The public key of a secret one, 32 bytes. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  const der = crypto.createPublicKey(secretOf(seed)).export({ format: 'der', type: 'spki' });
  return new Uint8Array(der.subarray(spki.length));
}

/** What stands before the key in DER (RFC 8410 §4 and §7). */
const spki = Buffer.from('302a300506032b6570032100', 'hex');
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

function secretOf(seed: Uint8Array): crypto.KeyObject {
  return crypto.createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
}
