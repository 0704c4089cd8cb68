import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import type { Migration } from '../migration.ts';
import { takeShape } from './hold-shape.ts';
import { seenBy } from './seen-by.ts';
import { underLock } from './under-lock.ts';

/**
 * Brings a database to the end of the list of migrations, in one transaction under a lock of its own: two processes may do it at once,
 * and one that is killed leaves everything as it was.
 *
 * @throws {Failure} DATABASE_SCHEMA_UNKNOWN when it has seen other migrations, or more of them, than the list has, or holds tables of
 * another program; DATABASE_IN_USE while a process works on it as it is
 */
export async function migrate(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  if ((await seenBy(client, migrations)) === migrations.length) return;
  await underLock(client, () => runMissing(client, migrations));
}

async function runMissing(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  const seen = await seenBy(client, migrations);
  // Another process may have run them while this one waited, and work on it by now.
  if (seen === migrations.length) return;
  await takeShape(client);
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
