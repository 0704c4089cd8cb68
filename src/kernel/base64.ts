/** Bytes in standard base64 with padding (RFC 4648 §4). */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  let at = 0;
  for (; at + 2 < bytes.length; at += 3) {
    const three = (byteAt(bytes, at) << 16) | (byteAt(bytes, at + 1) << 8) | byteAt(bytes, at + 2);
    text += letter(three >> 18) + letter(three >> 12) + letter(three >> 6) + letter(three);
  }
  const left = bytes.length - at;
  if (left === 0) return text;
  const last = (byteAt(bytes, at) << 16) | ((left === 2 ? byteAt(bytes, at + 1) : 0) << 8);
  return text + letter(last >> 18) + letter(last >> 12) + (left === 2 ? letter(last >> 6) : '=') + '=';
}

/**
 * The bytes of a text in standard base64, or null where it is not exactly what {@link encodeBase64} writes: other letters, missing padding,
 * line breaks, bits that are set behind the last byte. So two texts never name the same bytes.
 */
export function decodeBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const letters = text.length - padding;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let held = 0;
  let bits = 0;
  let end = 0;
  for (let at = 0; at < letters; at += 1) {
    const value = values[text.charCodeAt(at)];
    if (value === undefined || value === none) return null;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[end] = (held >> bits) & 0xff;
      end += 1;
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : null;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Stands in {@link values} for what is no letter of the alphabet. */
const none = 255;
/** The value of each letter by its code. */
const values = new Uint8Array(128).fill(none);
for (let value = 0; value < alphabet.length; value += 1) values[alphabet.charCodeAt(value)] = value;

function letter(bits: number): string {
  return alphabet.charAt(bits & 63);
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}
