import type { Kysely } from 'kysely';

/** One step of the data's shape through time. Run once for each database, in a transaction, in the order of the list. */
export interface Migration {
  /** The file's name without `.ts`. */
  readonly name: string;
  up(db: Kysely<unknown>): Promise<void>;
}
