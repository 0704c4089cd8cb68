/** Widths of the printable characters of ASCII from the blank on, in hundredths of the type size: those of Noto Sans CJK SC in bold, so that regular type has some room. */
const ascii = [
  23, 37, 57, 59, 59, 96, 74, 32, 38, 38, 51, 59, 32, 37, 32, 39, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 32, 32, 59, 59, 59, 51, 101, 64,
  68, 66, 71, 61, 58, 72, 76, 33, 57, 69, 58, 85, 75, 77, 67, 77, 68, 62, 62, 75, 62, 91, 63, 58, 61, 38, 39, 38, 59, 57, 63, 59, 64, 53,
  64, 58, 37, 60, 64, 30, 31, 60, 31, 96, 64, 63, 64, 64, 44, 49, 42, 64, 58, 86, 56, 57, 51, 38, 30, 38, 59,
];

/**
 * How wide a text is at a type size, in the unit of the size: an estimate without a font, never less than what Noto Sans CJK SC takes. Whatever is
 * not ASCII counts as a full square.
 */
export function textWidth(text: string, size: number): number {
  let hundredths = 0;
  for (const character of text) hundredths += ascii[(character.codePointAt(0) ?? 0) - 32] ?? 100;
  return Math.ceil((hundredths * size) / 100);
}
