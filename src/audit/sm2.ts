import smCrypto from 'sm-crypto';
import { sha256Hex } from '../kernel/digest.ts';
import { encodeHex, decodeHex } from '../kernel/hex.ts';
import { invariant } from '../kernel/invariant.ts';

/**
 * Signs bytes with SM2 over SM3 (GB/T 32918.2, GB/T 32905) under the usual id `1234567812345678`: r‖s, 64 bytes. `secret` is a number of
 * 32 bytes from 1 to below n − 1. The one-time number is made from the secret and the bytes, as RFC 6979 does it for ECDSA: no weak source
 * of chance can give the secret away, and the signature is the same every time.
 */
export function sm2Sign(secret: Uint8Array, bytes: Uint8Array): Uint8Array {
  for (let round = 0; ; round += 1) {
    const signature = sm2SignWith(secret, bytes, BigInt(`0x${sha256Hex('siyi.sm2.k\n', secret, `${round}\n`, bytes)}`));
    if (signature !== null) return signature;
  }
}

/** {@link sm2Sign} with a given one-time number; null where that number cannot be used. Whoever uses one twice gives the secret away. */
export function sm2SignWith(secret: Uint8Array, bytes: Uint8Array, once: bigint): Uint8Array | null {
  invariant(isSm2Secret(secret), 'a secret key of SM2');
  const d = numberOf(secret);
  if (once === 0n || once >= order) return null;
  const e = digestOf(bytes, sm2PublicKeyOf(secret));
  const r = modulo(e + numberOf(multipleOfBase(once).subarray(1, 33)));
  const s = modulo(inverse(d + 1n) * modulo(once - r * d));
  return r === 0n || r + once === order || s === 0n ? null : new Uint8Array([...bytesOf(r), ...bytesOf(s)]);
}

/** Whether `signature` is one over the bytes by this public key, 65 bytes. False for what is no point of the curve or no signature. */
export function sm2Verify(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 65 || publicKey[0] !== 4 || signature.length !== 64) return false;
  return smCrypto.sm2.doVerifySignature(Array.from(bytes), encodeHex(signature), encodeHex(publicKey), { hash: true });
}

/** Whether 32 bytes are a secret key of SM2: nearly all are. */
export function isSm2Secret(secret: Uint8Array): boolean {
  return secret.length === 32 && numberOf(secret) > 0n && numberOf(secret) < order - 1n;
}

/** The public key of a secret one: its point, not compressed, 65 bytes. */
export function sm2PublicKeyOf(secret: Uint8Array): Uint8Array {
  return multipleOfBase(numberOf(secret));
}

/** The curve of GB/T 32918.5: the order of its base point, and what is hashed before a signer's public key: a, b, Gx, Gy. */
const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const curve =
  'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93' +
  '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0';
/** The usual id in hex, behind its length in bits. */
const id = '008031323334353637383132333435363738';

/** Not among the types of the package. */
const { getPublicKeyFromPrivateKey } = smCrypto.sm2 as unknown as { readonly getPublicKeyFromPrivateKey: (secretHex: string) => string };

function multipleOfBase(number: bigint): Uint8Array {
  return bytesOfHex(getPublicKeyFromPrivateKey(number.toString(16)));
}

/** SM3 over what stands for the signer and the bytes (GB/T 32918.2 §5.5, §6.1). */
function digestOf(bytes: Uint8Array, publicKey: Uint8Array): bigint {
  const signer = smCrypto.sm3(Array.from(bytesOfHex(id + curve + encodeHex(publicKey.subarray(1)))));
  return BigInt(`0x${smCrypto.sm3([...bytesOfHex(signer), ...bytes])}`);
}

function modulo(number: bigint): bigint {
  const rest = number % order;
  return rest < 0n ? rest + order : rest;
}

/** By Fermat: the order is prime. */
function inverse(number: bigint): bigint {
  let result = 1n;
  let base = modulo(number);
  for (let power = order - 2n; power > 0n; power >>= 1n) {
    if ((power & 1n) === 1n) result = modulo(result * base);
    base = modulo(base * base);
  }
  return result;
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${encodeHex(bytes)}`);
}

function bytesOf(number: bigint): Uint8Array {
  return bytesOfHex(number.toString(16).padStart(64, '0'));
}

function bytesOfHex(hex: string): Uint8Array {
  const bytes = decodeHex(hex);
  invariant(bytes !== null, 'hex');
  return bytes;
}
