import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect-of.ts';

/**
 * PostgreSQL only: what is seen together with its matter is looked up by that matter. Said as `exists`, a planner that expects many rows reads
 * every matter into memory first, whatever little was asked for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (dialectOf(db) === 'sqlite') return;
  for (const table of ['entry', 'deadline']) {
    const key = sql.ref(`${table}.instance_key`);
    await sql`alter policy ${sql.id(`${table}_fence`)} on ${sql.table(table)}
      using ((select true from instance where instance.instance_key = ${key}))`.execute(db);
  }
}
