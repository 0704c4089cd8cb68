import Sqlite from 'better-sqlite3';
import type { Sink } from './sink.ts';

/** Opens a database that siyi has made, to be filled not durably: without indexes, which are made in the end. */
export function sqliteSink(path: string): Sink {
  const db = new Sqlite(path);
  db.pragma('journal_mode = off');
  db.pragma('synchronous = off');
  db.pragma('locking_mode = exclusive');
  // Matters are written after their entries: only then is it known how far each has come.
  db.pragma('foreign_keys = off');
  db.pragma('cache_size = -1048576');
  db.pragma('temp_store = file');
  const indexes = db.prepare("select name, sql from sqlite_schema where type = 'index' and sql is not null").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of indexes) db.exec(`drop index "${name}"`);
  const flows = db.prepare('select hash, flow_key from flow').raw().all() as [string, number][];
  const statements = new Map<string, Sqlite.Statement>();
  return {
    flowKeys: new Map(flows),
    async insert(table, columns, rows) {
      let statement = statements.get(table);
      if (statement === undefined) {
        statement = db.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`);
        statements.set(table, statement);
      }
      db.exec('begin');
      for (const row of rows) statement.run(...row);
      db.exec('commit');
    },
    async finish() {
      for (const { sql } of indexes) db.exec(sql);
      db.pragma('journal_mode = wal');
      db.close();
    },
  };
}
