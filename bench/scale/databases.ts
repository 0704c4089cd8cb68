import type { SiyiOptions } from '../../src/main.ts';
import type { Meter } from './meter.ts';
import type { Sink } from './sink.ts';

/** A database that is filled and asked. */
export interface Database {
  /** What it is called when its filling is told of. */
  readonly name: string;
  /** How siyi is opened on it. */
  readonly options: Pick<SiyiOptions, 'database' | 'migratorDatabase' | 'files'>;
  /** Whether it holds what an earlier run has left there. */
  isThere(): Promise<boolean>;
  /** Leaves nothing of it but room for siyi to make a new one. */
  clear(): Promise<void>;
  /** Opens it, once siyi has made it, to be filled not durably. */
  fill(): Promise<Sink>;
  bytes(): Promise<number>;
}

/** The two databases that are held against one another, on one kind of database. */
export interface Databases {
  readonly small: Database;
  readonly large: Database;
  readonly meter: Meter;
  /** Ends what was started for them. */
  close(): Promise<void>;
}
