import { encodeHex } from '../../kernel/hex.ts';

/** As `kernel/latin1-text.ts`, for browsers: a short piece of bytes as text, one character for each byte. */
export function latin1Text(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

/** Bytes in lower-case hex. */
export const hexText = encodeHex;
