import { sql, type Kysely } from 'kysely';

/** An entry is found by the beginning of its leaf's hash, which is printed on paper. The hash is searched as it is: PostgreSQL's fences let only plain comparisons come first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index entry_leaf on entry (leaf)`.execute(db);
}
