import { instantOf, type Instant } from './instant.ts';

/** Where "now" comes from. Only `main.ts` and tests make one; pure code receives times as facts. */
export interface Clock {
  now(): Instant;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => instantOf(Date.now()) };
