import type Sqlite from 'better-sqlite3';

/** Settles how a connection reads, whether it writes as well or not: trusts no schema, looks at each page that it takes, and keeps 32 MiB of them. */
export function setReadingPragmas(db: Sqlite.Database): void {
  db.pragma('trusted_schema = off');
  db.pragma('cell_size_check = on');
  db.pragma(`cache_size = ${-32 * 1024}`);
  db.pragma('temp_store = memory');
}
