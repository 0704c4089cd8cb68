import { invariant } from '../../src/kernel/invariant.ts';

/** The value below which `share` (0 to 1) of some numbers lie; 0.5 is the median. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  invariant(found !== undefined, 'numbers to take a percentile of');
  return found;
}
