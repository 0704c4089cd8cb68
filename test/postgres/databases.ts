import pg from 'pg';
import { invariant } from '../../src/kernel/invariant.ts';
import { migrations } from '../../migrations/index.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';

/** A database of one test, as the role of the service and as the role that owns its tables. */
export interface Database {
  readonly url: string;
  readonly migratorUrl: string;
}

/** A server for tests, on which databases are made. */
export interface Databases {
  /** A database that has been migrated, with nothing in it. */
  fresh(): Promise<Database>;
  /** A database with no tables. */
  empty(): Promise<Database>;
  /** The superuser's way into a database. */
  superuser(database: Database): string;
  close(): Promise<void>;
}

const owner = 'siyi_test_owner';
const service = 'siyi_test_service';

/** Databases on the server that the superuser's URL leads to: TEST_DATABASE_URL when left out, which must let the two roles in as it does him. */
export async function openDatabases(given = process.env['TEST_DATABASE_URL']): Promise<Databases> {
  invariant(given !== undefined, 'tests on PostgreSQL are run in the project of that name');
  const root = new URL(given);
  const password = decodeURIComponent(root.password) || 'siyi';
  const admin = new pg.Client({ connectionString: root.href });
  await admin.connect();
  for (const role of [owner, service]) await makeRole(admin, role, password);
  const mark = `siyi_test_${process.pid}_${Date.now().toString(36)}`;
  const made: string[] = [];
  const urlOf = (name: string, user: string): string => {
    const url = new URL(root.href);
    url.pathname = `/${name}`;
    url.username = user;
    url.password = password;
    return url.href;
  };
  const make = async (template: string): Promise<Database> => {
    const name = `${mark}_${made.length}`;
    made.push(name);
    await admin.query(`create database ${name} template ${template} owner ${owner}`);
    return { url: urlOf(name, service), migratorUrl: urlOf(name, owner) };
  };
  let template: Promise<string> | null = null;
  const migrated = async (): Promise<string> => {
    const database = await make('template0');
    await (await openPostgresStore({ ...database, migrations })).close();
    return new URL(database.url).pathname.slice(1);
  };
  return {
    fresh: async () => make(await (template ??= migrated())),
    empty: () => make('template0'),
    superuser(database) {
      const url = new URL(root.href);
      url.pathname = new URL(database.url).pathname;
      return url.href;
    },
    async close() {
      // A server of our own goes as a whole, and one that was not given at all is its caller's.
      if (process.env['SIYI_TEST_SERVER'] !== 'own' && given === process.env['TEST_DATABASE_URL'])
        for (const name of made) await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Of several processes that find no role of a name only one could make it. */
async function makeRole(admin: pg.Client, role: string, password: string): Promise<void> {
  await admin.query('select pg_advisory_lock(hashtext($1))', [role]);
  const { rows } = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = rows.length > 0 ? 'alter' : 'create';
  await admin.query(`${verb} role ${role} login password ${admin.escapeLiteral(password)}`);
  await admin.query('select pg_advisory_unlock(hashtext($1))', [role]);
}
