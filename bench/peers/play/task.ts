import type { Place } from '../contestant.ts';

/** What a contestant's process is told to do. */
export type Task = MeasureTask | PourTask | VerifyTask | HistoryTask;

interface OnePlace {
  /** The contestant's file, as a URL. */
  readonly module: string;
  readonly place: Place;
}

/** Play for some seconds with one client, then with 32. */
export interface MeasureTask extends OnePlace {
  readonly kind: 'measure';
  readonly warmSeconds: number;
  readonly seconds: number;
  /** Processes whose cost counts as well: the server's. */
  readonly servers: readonly number[];
}

/** Play with 32 clients until killed, and note each acknowledged event in a file. */
export interface PourTask extends OnePlace {
  readonly kind: 'pour';
  readonly notes: string;
}

/** Look for every event that was noted. */
export interface VerifyTask extends OnePlace {
  readonly kind: 'verify';
  readonly notes: string;
}

/** Fill places with so many matters each, and read histories of each in turn. */
export interface HistoryTask {
  readonly kind: 'history';
  readonly module: string;
  readonly places: readonly (Place & { readonly entries: number })[];
  readonly rounds: number;
  readonly reads: number;
}
