/** As `kernel/latin1-text.ts`, for browsers: a piece of bytes as text, one character for each byte. */
export function latin1Text(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  // A browser takes some ten thousand arguments, and not many more.
  for (let at = start; at < end; at += 4096) text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 4096)));
  return text;
}
