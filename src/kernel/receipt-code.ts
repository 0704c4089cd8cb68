/** How many bytes of a leaf's hash a code tells: 80 bits. Nobody finds two entries with the same ones, or an entry that fits a code. */
export const codeBytes = 10;

/**
 * The code of a receipt: the first {@link codeBytes} bytes of the leaf's hash in Crockford's base 32 (no I, L, O or U), in four groups of four
 * letters to be read aloud, such as `7K3M-Q2XW-9F0B-T4ZD`.
 */
export function receiptCode(leaf: Uint8Array): string {
  let letters = '';
  let held = 0;
  let bits = 0;
  for (const byte of leaf.subarray(0, codeBytes)) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) letters += alphabet.charAt((held >> (bits - 5)) & 31);
  }
  return letters.replace(/.{4}(?=.)/g, '$&-');
}

/**
 * The bytes that a code stands for, however it was copied: with hyphens, spaces or neither, in capitals or small letters, O for 0, I and L for 1.
 * Null for what is no code.
 */
export function parseReceiptCode(text: string): Uint8Array | null {
  const letters = text.toUpperCase().replace(/[-\s]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (text.length > longest || letters.length !== codeLetters) return null;
  const bytes = new Uint8Array(codeBytes);
  let held = 0;
  let bits = 0;
  let end = 0;
  for (const letter of letters) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[end] = (held >> bits) & 0xff;
    end += 1;
  }
  return bytes;
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLetters = 16;
const longest = 40;
