/**
 * A piece of bytes as text, one character for each byte (ISO 8859-1). For bytes that are ASCII, or of which only the ASCII part matters.
 * Several times faster than a `TextDecoder` on short pieces.
 */
export function latin1Text(bytes: Uint8Array, start: number, end: number): string {
  return latin1Slice.call(bytes, start, end);
}

/** Many bytes in lower-case hex: what `hex.ts` writes, an order of magnitude faster. */
export function hexText(bytes: Uint8Array): string {
  return hexSlice.call(bytes, 0, bytes.length);
}

type Slice = (this: Uint8Array, start: number, end: number) => string;

/** Of Node's `Buffer`, and work on any bytes; not among its types. */
const { latin1Slice, hexSlice } = Buffer.prototype as unknown as { readonly latin1Slice: Slice; readonly hexSlice: Slice };
