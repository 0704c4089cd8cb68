import { sql, type Kysely } from 'kysely';

/** Erased files are looked for each hour, and each by its hash for somebody who still keeps it: among all files of all places. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index attachment_erased on attachment (erased_at, hash) where erased_at is not null`.execute(db);
  await sql`create index attachment_hash on attachment (hash, erased_at)`.execute(db);
}
