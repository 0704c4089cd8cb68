import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect-of.ts';

/**
 * On PostgreSQL the foreign key from the trail to the divided journal took longer than the trail's row with all its indexes. Entries cannot be deleted,
 * a row of the trail is written in the transaction of its entry and never changed, and a replay compares the two.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (dialectOf(db) === 'postgres') await sql`alter table trail drop constraint trail_entry_fk`.execute(db);
}
