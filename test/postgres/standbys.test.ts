import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import type { Standbys, Store } from '../../src/store/store.ts';
import { openDatabases, type Databases } from './databases.ts';
import { startPostgres, type PostgresServer } from './start-postgres.ts';
import { startStandby } from './start-standby.ts';

let primary: PostgresServer;
let standby: PostgresServer;
let databases: Databases;
let store: Store;
let superuser: pg.Client;

beforeAll(async () => {
  primary = await startPostgres();
  databases = await openDatabases(primary.url());
  const database = await databases.fresh();
  store = await openPostgresStore({ url: database.url, migrations });
  superuser = new pg.Client({ connectionString: databases.superuser(database) });
  superuser.on('error', () => undefined);
  await superuser.connect();
});
afterAll(async () => {
  await store.close();
  await superuser.end();
  await databases.close();
  await standby.stop();
  await primary.stop();
});

async function until(right: (found: Standbys) => boolean): Promise<Standbys> {
  for (let tries = 0; ; tries += 1) {
    const found = await store.standbys();
    if (found !== null && (right(found) || tries > 200)) return found;
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

describe('standbys', { timeout: 60_000 }, () => {
  it('are none before one connects', async () => {
    expect(await store.standbys()).toEqual({ connected: 0, synchronous: 0, behindBytes: null });
  });

  it('are counted for any role', async () => {
    standby = await startStandby(primary);
    expect(await until(({ connected }) => connected === 1)).toEqual({ connected: 1, synchronous: null, behindBytes: null });
  });

  it('are told with what they lack to a role that may see it', async () => {
    await superuser.query('grant pg_monitor to siyi_test_service');
    expect(await until(({ behindBytes }) => behindBytes === 0)).toEqual({ connected: 1, synchronous: 0, behindBytes: 0 });
    await superuser.query("alter system set synchronous_standby_names = 'standby'");
    await superuser.query('select pg_reload_conf()');
    expect((await until(({ synchronous }) => synchronous === 1)).synchronous).toBe(1);
    await store.check();
    await superuser.query('alter system reset synchronous_standby_names');
    await superuser.query('select pg_reload_conf()');
  });

  it('are gone when they are', async () => {
    await standby.kill();
    expect(await until(({ connected }) => connected === 0)).toEqual({ connected: 0, synchronous: 0, behindBytes: null });
  });
});
