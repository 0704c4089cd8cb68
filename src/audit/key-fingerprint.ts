import { sha256Hex } from '../kernel/digest.ts';
import { formatVkey, type VerifierKey } from './vkey.ts';

/**
 * What people compare with what was printed on paper: the first 32 hexadecimal digits of the SHA-256 of the key as it is written (C2SP
 * signed-note, verifier keys), in eight groups of four. Any program finds it anew: `printf %s KEY | sha256sum`.
 */
export function keyFingerprint(vkey: VerifierKey): string {
  return (sha256Hex(formatVkey(vkey)).slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}
