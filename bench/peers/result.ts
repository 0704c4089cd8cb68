import type { Histories, Measured, Verified } from './play/found.ts';

/** What is known of a candidate at the end. */
export interface Result {
  readonly rounds: Measured[];
  killed?: Verified;
  histories?: Histories;
  /** Why it could not be measured, or one of its parts could not. */
  readonly failures: string[];
}
