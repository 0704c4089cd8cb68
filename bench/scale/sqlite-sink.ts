import Sqlite from 'better-sqlite3';

/** A database that takes rows in bulk. */
export interface Sink {
  /** Adds rows of a table, each with the columns in the order given. */
  insert(table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): void;
  /** The flow's key by its hash. */
  readonly flowKeys: ReadonlyMap<string, number>;
  /** Makes the indexes, and closes it. */
  finish(): void;
}

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
    insert(table, columns, rows) {
      let statement = statements.get(table);
      if (statement === undefined) {
        statement = db.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`);
        statements.set(table, statement);
      }
      db.exec('begin');
      for (const row of rows) statement.run(...row);
      db.exec('commit');
    },
    finish() {
      for (const { sql } of indexes) db.exec(sql);
      db.pragma('journal_mode = wal');
      db.close();
    },
  };
}
