import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import { Failure } from '../../kernel/failure.ts';
import type { Migration } from '../migration.ts';
import { underLock } from './under-lock.ts';

/**
 * Brings a database to the end of the list of migrations, in one transaction under a lock of its own: two processes may do it at once,
 * and one that is killed leaves everything as it was.
 *
 * @throws {Failure} DATABASE_SCHEMA_UNKNOWN when it has seen other migrations, or more of them, than the list has, or holds tables of
 * another program
 */
export async function migrate(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  if ((await seenBy(client, migrations)) === migrations.length) return;
  await underLock(client, () => runMissing(client, migrations));
}

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

async function runMissing(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  const seen = await seenBy(client, migrations);
  const kysely = kyselyOn(client);
  if (seen === 0) {
    await sql`create table migration (name text collate "C" not null, applied_at text collate "C" not null, constraint migration_pk primary key (name))`.execute(
      kysely,
    );
  }
  for (const migration of migrations.slice(seen)) {
    await migration.up(kysely);
    await client.query(
      `insert into migration (name, applied_at) values ($1, to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`,
      [migration.name],
    );
  }
}

/** Kysely on a client that stays ours: inside our transaction, never closed by it. */
function kyselyOn(client: pg.Client): Kysely<unknown> {
  const borrowed = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: () => Promise.resolve(borrowed), end: () => Promise.resolve() };
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool }) });
}
