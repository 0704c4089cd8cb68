import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { migrate } from '../../src/store/postgres/migrate.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { migrate as migrateSqlite } from '../../src/store/sqlite/migrate.ts';
import { openDatabases, type Database, type Databases } from '../postgres/databases.ts';
import { describeSchema } from '../postgres/describe-schema.ts';
import { asking } from '../postgres/asking.ts';

let databases: Databases;
beforeAll(async () => {
  databases = await openDatabases();
});
afterAll(() => databases.close());

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
});
