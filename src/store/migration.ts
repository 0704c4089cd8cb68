import type { Kysely } from 'kysely';

/** A step of the data's shape, as the list in `migrations/` has them. The list is handed to a store when it is opened. */
export interface Migration {
  readonly name: string;
  up(db: Kysely<unknown>): Promise<void>;
}
