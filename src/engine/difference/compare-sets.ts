import type { Strictness } from './difference-row.ts';

/** Of two sets the smaller one is the stricter; one that holds what the other lacks is looser. */
export function compareSets(base: readonly string[], got: readonly string[]): Strictness {
  if (got.some((word) => !base.includes(word))) return 'loosened';
  return base.some((word) => !got.includes(word)) ? 'tightened' : 'equal';
}
