/**
 * The range of 12-digit codes that begin with a prefix, as `low <= code < high`. A range, unlike a pattern, is served by every
 * database from a plain index; `:` is the character after `9`.
 */
export function codeRange(prefix: string): { readonly low: string; readonly high: string } {
  return { low: prefix, high: `${prefix}:` };
}
