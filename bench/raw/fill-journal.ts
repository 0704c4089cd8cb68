import Sqlite from 'better-sqlite3';
import type { Captured } from './captured.ts';
import { databaseSize } from './database-size.ts';
import { openRaw, rawMatter } from './raw-writer.ts';

/** Fills a database with whole matters until it holds `entries` entries: not durably, because only what comes after is measured. */
export function fillJournal(path: string, rows: readonly Captured[], entries: number): void {
  const { entries: there } = databaseSize(path);
  const raw = openRaw(path, rows);
  raw.db.pragma('synchronous = off');
  raw.db.pragma('cache_size = -262144');
  const perCommit = 1000;
  for (let left = Math.ceil((entries - there) / rows.length); left > 0; left -= perCommit) {
    const matters = Array.from({ length: Math.min(left, perCommit) }, rawMatter);
    for (let event = 0; event < rows.length; event += 1) raw.commit(matters);
  }
  raw.db.pragma('wal_checkpoint(truncate)');
  raw.db.close();
  const durable = new Sqlite(path);
  durable.pragma('synchronous = full');
  durable.close();
}
