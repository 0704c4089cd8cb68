import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../migrations/index.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { describeStore } from './store.conformance.ts';

describeStore('a SQLite file', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'siyi-store-'));
  const store = await openSqliteStore({ path: join(directory, 'siyi.db'), migrations });
  return { store, dispose: () => rmSync(directory, { recursive: true }) };
});
