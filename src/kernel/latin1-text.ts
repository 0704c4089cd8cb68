/**
 * A piece of bytes as text, one character for each byte (ISO 8859-1). For bytes that are ASCII, or of which only the ASCII part matters.
 * Several times faster than a `TextDecoder` on short pieces.
 */
export function latin1Text(bytes: Uint8Array, start: number, end: number): string {
  return latin1Slice.call(bytes, start, end);
}

/** Of Node's `Buffer`, and works on any bytes; not among its types. */
const { latin1Slice } = Buffer.prototype as unknown as {
  readonly latin1Slice: (this: Uint8Array, start: number, end: number) => string;
};
