import Sqlite from 'better-sqlite3';

/** How large a database is, its log included as it will be once written back, and how many matters and entries it holds. */
export interface DatabaseSize {
  readonly bytes: number;
  readonly matters: number;
  readonly entries: number;
}

/** Looks at a database through a connection of its own. */
export function databaseSize(path: string): DatabaseSize {
  const db = new Sqlite(path, { readonly: true });
  const count = (table: string) => Number(db.prepare(`select count(*) from ${table}`).pluck().get());
  const bytes = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
  const size = { bytes, matters: count('instance'), entries: count('entry') };
  db.close();
  return size;
}
