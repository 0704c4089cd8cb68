import type { StoreCounters } from './store.ts';

/** The sums behind {@link StoreCounters}, as the adapter adds to them. */
export type Tally = { -readonly [Name in keyof Omit<StoreCounters, 'queueLength'>]: number };

/** Does something with the database and counts it when it held the database for more than two seconds. */
export function timed<T>(tally: Tally, act: () => T): T {
  const started = performance.now();
  try {
    return act();
  } finally {
    if (performance.now() - started > slowMs) tally.slowUnits += 1;
  }
}

const slowMs = 2000;

/** All at zero. */
export function newTally(): Tally {
  return { commits: 0, units: 0, undone: 0, reads: 0, largestBatch: 0, slowUnits: 0, busyWaits: 0 };
}
