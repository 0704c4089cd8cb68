import * as crypto from 'node:crypto';

/** SHA-256 (FIPS 180-4) of bytes or of a text's UTF-8; of several parts, as if they were one. */
export function sha256(...parts: readonly Part[]): Buffer {
  const joined = join(parts);
  return joined === null ? streamed(parts).digest() : crypto.hash('sha256', joined, 'buffer');
}

/** {@link sha256} in lower-case hex. */
export function sha256Hex(...parts: readonly Part[]): string {
  const joined = join(parts);
  return joined === null ? streamed(parts).digest('hex') : crypto.hash('sha256', joined, 'hex');
}

/** {@link sha256} in base64. */
export function sha256Base64(...parts: readonly Part[]): string {
  const joined = join(parts);
  return joined === null ? streamed(parts).digest('base64') : crypto.hash('sha256', joined, 'base64');
}

/** {@link sha256} of some bytes, written into `target` at a place: makes nothing new, for the many inner nodes of a tree. */
export function sha256Into(bytes: Uint8Array, target: Uint8Array, at: number): void {
  // As text of one character for each byte, which is faster by half than a new buffer for each hash.
  latin1Write.call(target, crypto.hash('sha256', bytes, 'binary'), at, digestBytes);
}

type Part = string | Uint8Array;

function streamed(parts: readonly Part[]): crypto.Hash {
  const hash = crypto.createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash;
}

/**
 * The parts after one another, or null when they may not fit. An entry takes some fifteen small hashes: joined in memory that is kept
 * and hashed by one call, each takes a third of the time.
 */
function join(parts: readonly Part[]): Uint8Array | null {
  let most = 0;
  for (const part of parts) most += typeof part === 'string' ? part.length * utf8BytesAtMost : part.length;
  if (most > joining.length) return null;
  let end = 0;
  for (const part of parts) {
    if (typeof part === 'string') end += joining.write(part, end);
    else {
      joining.set(part, end);
      end += part.length;
    }
  }
  return bytes.subarray(0, end);
}

const digestBytes = 32;
/** Of Node's `Buffer`, and works on any bytes; not among its types. */
const { latin1Write } = Buffer.prototype as unknown as {
  readonly latin1Write: (this: Uint8Array, text: string, at: number, length: number) => void;
};
const joining = Buffer.alloc(65_536);
/** The same memory: a plain view of it is made faster than a `Buffer`. */
const bytes = new Uint8Array(joining.buffer, joining.byteOffset, joining.length);
/** Of one UTF-16 code unit. */
const utf8BytesAtMost = 3;
