/**
 * The number that decimal digits without leading zeros write, or null: for anything else, and beyond 2^53 − 1, up to which every number
 * is exact.
 */
export function parseWholeNumber(text: string): number | null {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return null;
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : null;
}
