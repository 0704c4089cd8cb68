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

describeStore('PostgreSQL', async () => ({ store: await openPostgresStore({ ...(await databases.fresh()), migrations }) }));
