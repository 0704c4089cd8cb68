import { migrations } from '../../migrations/index.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { describeStore } from './store.conformance.ts';

describeStore('SQLite in memory', async () => ({ store: await openSqliteStore({ path: ':memory:', migrations }) }));
