import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { listOrganisations } from '../../src/store/organisation/list-organisations.ts';
import { grantTo } from '../../src/store/postgres/grant-to.ts';
import { migrate } from '../../src/store/postgres/migrate.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { migrate as migrateSqlite } from '../../src/store/sqlite/migrate.ts';
import { sampleDistrict } from './samples.ts';
import { openDatabases, type Database, type Databases } from '../postgres/databases.ts';
import { describeSchema } from '../postgres/describe-schema.ts';
import { asking } from '../postgres/asking.ts';

let databases: Databases;
beforeAll(async () => {
  databases = await openDatabases();
});
afterAll(() => databases.close());

const more = [...migrations, { name: '9999-next', up: () => Promise.resolve() }];

const names = ({ rows }: pg.QueryResult<{ name: string }>) => rows.map(({ name }) => name);

/** Tables of SQLite with their columns, `name` or `name not null`. */
async function sqliteTables(): Promise<Record<string, readonly string[]>> {
  const db = new Sqlite(':memory:');
  await migrateSqlite(db, migrations, 1000);
  const tables = db
    .prepare("select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite%'")
    .pluck();
  const columns = db.prepare('select name, "notnull" as given, pk from pragma_table_xinfo(?)');
  const found = (tables.all() as string[]).map((table) => {
    const rows = columns.all(table) as { name: string; given: number }[];
    return [table, rows.map(({ name, given }) => (given === 1 ? `${name} not null` : name))] as const;
  });
  db.close();
  return Object.fromEntries(found);
}

async function postgresTables(database: Database): Promise<Record<string, readonly string[]>> {
  const { rows } = await asking(database.migratorUrl, (client) =>
    client.query<{ table: string; columns: string[] }>(
      `select c.relname as table, array_agg(a.attname || case when a.attnotnull then ' not null' else '' end order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition group by c.relname`,
    ),
  );
  return Object.fromEntries(rows.map(({ table, columns }) => [table, columns]));
}

describe('the list of migrations on PostgreSQL', () => {
  it('makes the schema that is written down', async () => {
    const { migratorUrl } = await databases.fresh();
    const schema = await asking(migratorUrl, describeSchema);
    expect(schema).toContain('entry 4 CREATE TRIGGER entry_no_change');
    await expect(schema).toMatchFileSnapshot(join(import.meta.dirname, '../../migrations/schema/postgres.sql'));
  });

  it('makes the twin of the schema on SQLite: the same tables, columns and demands for a value', async () => {
    const [twin, other] = [await sqliteTables(), await postgresTables(await databases.fresh())];
    expect(Object.keys(twin).length).toBeGreaterThan(15);
    expect(other).toEqual(twin);
  });

  it('is run once by several that start together', async () => {
    const database = await databases.empty();
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore({ ...database, migrations })));
    expect(await asking(database.migratorUrl, (client) => client.query('select name from migration order by name')).then(names)).toEqual(
      migrations.map(({ name }) => name),
    );
    for (const store of stores) await store.close();
  });

  it('leaves a database as it was when one of it fails', async () => {
    const database = await databases.empty();
    const failing = [...migrations, { name: '9999-planted', up: () => Promise.reject(new Error('planted')) }];
    await asking(database.migratorUrl, async (client) => {
      await expect(migrate(client, failing)).rejects.toMatchObject({ code: 'UNEXPECTED' });
      expect(names(await client.query("select relname as name from pg_class where relnamespace = 'public'::regnamespace"))).toEqual([]);
    });
  });

  it('refuses a database that is newer, or another program’s', async () => {
    const newer = await databases.fresh();
    await expect(openPostgresStore({ ...newer, migrations: migrations.slice(0, -1) })).rejects.toMatchObject({
      code: 'DATABASE_SCHEMA_UNKNOWN',
    });
    const foreign = await databases.empty();
    await asking(foreign.migratorUrl, (client) => client.query('create table other (a integer)'));
    await expect(openPostgresStore({ ...foreign, migrations })).rejects.toMatchObject({ code: 'DATABASE_SCHEMA_UNKNOWN' });
  });

  it('is not run by the role of the service, which is told whose work it is', async () => {
    const database = await databases.empty();
    await expect(openPostgresStore({ url: database.url, migrations })).rejects.toMatchObject({
      code: 'DATABASE_SCHEMA_UNKNOWN',
      facts: { seen: 0, needed: 'SIYI_MIGRATOR_DATABASE' },
    });
    const ready = await databases.fresh();
    await (await openPostgresStore({ url: ready.url, migrations })).close();
  });

  it('is not run while a process works on the database as it is, and is once that has stopped', async () => {
    const database = await databases.empty();
    const older = await openPostgresStore({ ...database, migrations });
    await older.write(sampleDistrict);
    await expect(openPostgresStore({ ...database, migrations: more, patienceMs: 200 })).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
    const waiting = openPostgresStore({ ...database, migrations: more });
    // It waits in no line: who works goes on, and on connections that are opened only now.
    await Promise.all(['a', 'b', 'c'].map((lane) => older.read(() => listOrganisations('', { limit: 1 }), { within: lane })));
    await older.close();
    const newer = await waiting;
    expect((await newer.read(() => listOrganisations('', { limit: 10 }))).rows).toHaveLength(3);
    await newer.close();
  });

  it('stops a process that comes back to a database which was migrated while it was away', async () => {
    const database = await databases.empty();
    const told: string[] = [];
    const onBroken = ({ code }: { readonly code: string }) => told.push(code);
    const older = await openPostgresStore({ ...database, migrations, onBroken });
    await older.write(sampleDistrict);
    await asking(databases.superuser(database), (client) =>
      client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'),
    );
    const newer = await openPostgresStore({ ...database, migrations: more });
    await expect(older.write(sampleDistrict)).rejects.toMatchObject({ code: 'DATABASE_SCHEMA_UNKNOWN' });
    await expect(older.read(() => listOrganisations('', { limit: 1 }))).rejects.toMatchObject({ code: 'DATABASE_SCHEMA_UNKNOWN' });
    await new Promise((resume) => setTimeout(resume, 50));
    expect(told).toEqual(['DATABASE_SCHEMA_UNKNOWN']);
    for (const store of [older, newer]) await store.close();
  });

  it('stops one too that only asks for its turns', async () => {
    const database = await databases.empty();
    const told: string[] = [];
    const older = await openPostgresStore({ ...database, migrations, onBroken: ({ code }) => told.push(code) });
    const newer = await openPostgresStore({ ...database, migrations: more });
    await expect(older.takeTurn('sweep', () => Promise.resolve())).rejects.toMatchObject({ code: 'DATABASE_SCHEMA_UNKNOWN' });
    await new Promise((resume) => setTimeout(resume, 50));
    expect(told).toEqual(['DATABASE_SCHEMA_UNKNOWN']);
    for (const store of [older, newer]) await store.close();
  });

  it('gives rights for no other shape than its own', async () => {
    const database = await databases.empty();
    await (await openPostgresStore({ ...database, migrations: more })).close();
    await asking(database.migratorUrl, async (client) => {
      await expect(grantTo(client, new URL(database.url).username, migrations)).rejects.toMatchObject({ code: 'DATABASE_SCHEMA_UNKNOWN' });
    });
  });
});
