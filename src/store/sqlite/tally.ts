import type { StoreCounters } from '../store.ts';

/** The sums behind {@link StoreCounters}, as the adapter adds to them. */
export type Tally = { -readonly [Name in keyof Omit<StoreCounters, 'queueLength'>]: number };

/** All at zero. */
export function newTally(): Tally {
  return { commits: 0, units: 0, undone: 0, reads: 0, largestBatch: 0, slowUnits: 0, busyWaits: 0 };
}
