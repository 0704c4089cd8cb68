import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect-of.ts';

/**
 * What a write to PostgreSQL pays for and nobody needs. A snapshot is rewritten with every entry and soon gone: compressing it each time takes longer
 * than everything else that is done to the matter's row. The foreign key from the trail to the divided journal took more than the trail's row
 * with all its indexes; entries cannot be deleted, and a row of the trail is written in the transaction of its entry and never changed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (dialectOf(db) === 'sqlite') return;
  await sql`alter table instance alter column snapshot set storage external`.execute(db);
  await sql`alter table trail drop constraint trail_entry_fk`.execute(db);
}
