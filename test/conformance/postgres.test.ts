import { afterAll, beforeAll } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { openDatabases, type Databases } from '../postgres/databases.ts';
import { describeStore } from './store.conformance.ts';

let databases: Databases;
beforeAll(async () => {
  databases = await openDatabases();
});
afterAll(() => databases.close());

describeStore('PostgreSQL', async () => {
  const { url, migratorUrl } = await databases.fresh();
  const [store, owner] = await Promise.all([url, migratorUrl].map((each) => openPostgresStore({ url: each, migrations })));
  if (store === undefined || owner === undefined) throw new Error('unreachable');
  return { store, owner };
});
