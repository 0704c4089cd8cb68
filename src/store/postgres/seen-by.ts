import type pg from 'pg';
import { Failure } from '../../kernel/failure.ts';
import type { Migration } from '../migration.ts';

/**
 * How many migrations of the list a database has seen; 0 for an empty one, which may be made ours.
 *
 * @throws {Failure} DATABASE_SCHEMA_UNKNOWN
 */
export async function seenBy(client: pg.Client, migrations: readonly Migration[]): Promise<number> {
  const { rows } = await client.query<{ ours: boolean; tables: number }>(
    `select to_regclass('migration') is not null as ours,
       (select cast(count(*) as integer) from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')) as tables`,
  );
  const { ours = false, tables = 0 } = rows[0] ?? {};
  if (!ours && tables > 0) throw new Failure('DATABASE_SCHEMA_UNKNOWN', { tables });
  if (!ours) return 0;
  const names = (await client.query<{ name: string }>('select name from migration order by name')).rows.map(({ name }) => name);
  if (names.length > migrations.length || names.some((name, at) => name !== migrations[at]?.name)) {
    throw new Failure('DATABASE_SCHEMA_UNKNOWN', { seen: names.length, known: migrations.length });
  }
  return names.length;
}
