import { sha256Hex } from '../kernel/digest.ts';

/**
 * What people compare with what was printed on paper: the first 32 hexadecimal digits of the SHA-256 of a public key, in eight groups of four. The
 * same for all ledgers of an installation, so it is printed once.
 */
export function keyFingerprint(publicKey: Uint8Array): string {
  return (sha256Hex(publicKey).slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}
