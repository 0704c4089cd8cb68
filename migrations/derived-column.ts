import { sql, type Kysely, type RawBuilder } from 'kysely';
import { dialectOf } from './dialect-of.ts';

/**
 * Adds a text column that always is what `expression` makes of the others, to be searched by. On SQLite it stands in indexes only. An index
 * on the expression itself would not do for PostgreSQL: behind row-level security it searches by plain columns, and by no function of them.
 */
export async function derivedColumn(db: Kysely<unknown>, table: string, column: string, expression: RawBuilder<unknown>): Promise<void> {
  const [type, kept] = dialectOf(db) === 'sqlite' ? [sql`text`, sql`virtual`] : [sql`text collate "C"`, sql`stored`];
  await sql`alter table ${sql.table(table)} add column ${sql.id(column)} ${type} generated always as (${expression}) ${kept}`.execute(db);
}
