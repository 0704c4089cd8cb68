import type { StartServer } from './servers/server.ts';

/** One row of the comparison. */
export interface Candidate {
  readonly name: string;
  /** What a reader is told it is. */
  readonly label: string;
  readonly kind: 'limit' | 'siyi' | 'hand' | 'engine';
  /** Where it keeps its matters; what keeps nothing is not killed. */
  readonly database: 'SQLite' | 'PostgreSQL' | 'its own' | 'none';
  /** Its file, which exports `open`. */
  readonly file: string;
  readonly server?: StartServer;
  /** Needs a newer Node than the one that runs this. */
  readonly newerNode?: true;
  /** The largest journal in which reading a history is measured, in entries; none when it has no quick way to be filled. */
  readonly largestHistory?: number;
}
