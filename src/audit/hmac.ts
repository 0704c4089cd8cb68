import { sha256 } from '../kernel/digest.ts';

/** HMAC-SHA256 (RFC 2104, FIPS 198-1) of a text's UTF-8, for keys of at most 64 bytes. Written on SHA-256 alone, so that browsers compute it too. */
export function hmacSha256(key: Uint8Array, text: string): Uint8Array {
  const inner = new Uint8Array(blockBytes).fill(0x36);
  const outer = new Uint8Array(blockBytes).fill(0x5c);
  for (const [at, byte] of key.entries()) {
    inner[at] = 0x36 ^ byte;
    outer[at] = 0x5c ^ byte;
  }
  return sha256(outer, sha256(inner, text));
}

const blockBytes = 64;
