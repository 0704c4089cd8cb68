import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../src/kernel/failure.ts';
import { createSiyi } from '../../src/main.ts';
import { asking } from './asking.ts';
import { openDatabases, type Database, type Databases } from './databases.ts';

let databases: Databases;
let database: Database;
beforeAll(async () => {
  databases = await openDatabases();
});
afterAll(() => databases.close());
beforeEach(async () => {
  database = await databases.fresh();
});

const asSuperuser = (sql: string) => asking(databases.superuser(database), (client) => client.query(sql));

/** siyi on the database, without background work of its own, and what it was told to be broken by. */
async function opened() {
  const told: Failure[] = [];
  const siyi = await createSiyi({
    database: database.url,
    sweepMs: 1e9,
    deliverMs: 1e9,
    onError: () => undefined,
    onBroken: (failure) => told.push(failure),
  });
  return { siyi, store: siyi.context.store, told };
}

const soon = () => new Promise((resume) => setTimeout(resume, 50));

describe('a server that can no longer be trusted', () => {
  it.each(['XX001', '58030'])('is told once when it answers %s, and nothing is asked of it any more', async (sqlstate) => {
    const { siyi, store, told } = await opened();
    await asSuperuser(
      `create function damaged() returns trigger language plpgsql as $$ begin raise exception using errcode = '${sqlstate}'; end $$;
       create trigger damaged before update on probe execute function damaged()`,
    );
    const checks = await Promise.allSettled([store.check(), store.check(), store.check()]);
    expect(checks.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await soon();
    expect(told.map(({ code }) => code)).toEqual(['DATABASE_BROKEN']);
    await asSuperuser('drop trigger damaged on probe');
    await expect(store.check()).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
    await expect(siyi.items()).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
    await siyi.close();
  });

  it('is one that was durable and no longer is', async () => {
    const { siyi, store, told } = await opened();
    const name = new URL(database.url).pathname.slice(1);
    // The server's own setting is everybody's; here only this database is told another one.
    await asSuperuser(
      `create schema told; grant usage on schema told to public;
       create function told.current_setting(text) returns text language sql as $$ select case $1 when 'fsync' then 'off' else pg_catalog.current_setting($1) end $$;
       alter database ${name} set search_path = told, public, pg_catalog`,
    );
    await asSuperuser(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'siyi'",
    );
    await expect(store.check()).rejects.toMatchObject({ code: 'DATABASE_NOT_DURABLE' });
    await soon();
    expect(told.map(({ code }) => code)).toEqual(['DATABASE_NOT_DURABLE']);
    await siyi.close();
  });

  it('is none whose role lacks a right: what is asked fails, and goes well again once the right is there', async () => {
    const { siyi, store, told } = await opened();
    await asSuperuser('revoke update on probe from siyi_test_service');
    await expect(store.check()).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
    await soon();
    await asSuperuser('grant update on probe to siyi_test_service');
    expect((await store.check()).databaseBytes).toBeGreaterThan(0);
    expect(told).toEqual([]);
    await siyi.close();
  });
});
