import type { Work } from '../work.ts';

/** A unit of work that waits to be written, and who waits for it. */
export interface Job {
  readonly work: () => Work<unknown>;
  readonly lane: string;
  readonly within: string;
  /** Shares its transaction with no other. */
  readonly alone: boolean;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** When it was asked for, by `performance.now()`. */
  readonly since: number;
  /** How often it was begun and undone for a reason that may pass; after the first time it is run alone. */
  tries: number;
  /**
   * How often a unique key was found taken, perhaps by a transaction that ours could not see yet. After the first time the unit is run under
   * a lock, among all that this happened to; only the third time is it believed.
   */
  taken: number;
}
