import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

/** Bytes of a SQLite file, its log included as it will be once written back; none when there is no file yet. */
export function databaseBytes(path: string): number {
  if (!existsSync(path)) return 0;
  const db = new Sqlite(path, { readonly: true });
  const bytes = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
  db.close();
  return bytes;
}
