import { join } from 'node:path';
import { BackendSqlite } from 'openworkflow/sqlite';
import type { Contestant, Place } from '../contestant.ts';
import { openworkflowContestant } from './openworkflow.ts';

interface Database {
  prepare(sql: string): { get(): Readonly<Record<string, unknown>> };
  close(): void;
}
interface SqliteOfNode {
  readonly DatabaseSync: new (path: string) => Database;
}

/** OpenWorkflow on the SQLite of Node, which it opens in WAL and leaves at the default of `synchronous`, which is FULL. */
export async function open({ folder }: Place): Promise<Contestant> {
  const path = join(folder, 'openworkflow.db');
  const backend = BackendSqlite.connect(path);
  const { DatabaseSync } = (await import(sqliteOfNode)) as SqliteOfNode;
  const ask = (db: Database, pragma: string) => String(Object.values(db.prepare(`pragma ${pragma}`).get())[0]);
  // Its connection is private, and `synchronous` belongs to a connection.
  const own = (backend as unknown as { readonly db: Database }).db;
  return {
    ...openworkflowContestant(backend),
    durability: async () => `journal_mode=${ask(own, 'journal_mode')} synchronous=${ask(own, 'synchronous')}`,
    async bytes() {
      const db = new DatabaseSync(path);
      const bytes = Number(ask(db, 'page_count')) * Number(ask(db, 'page_size'));
      db.close();
      return bytes;
    },
  };
}

/** Not a literal: the Node of siyi, for which this is compiled, has no such module. */
const sqliteOfNode: string = 'node:sqlite';
