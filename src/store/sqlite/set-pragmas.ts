import type Sqlite from 'better-sqlite3';
import { assertDurable } from './assert-durable.ts';
import { setReadingPragmas } from './set-reading-pragmas.ts';

/**
 * Settles how a connection behaves and reads back what matters. WAL, so that readers and the writer do not wait for each other;
 * `synchronous=FULL`, because under WAL the default lets a power cut take acknowledged commits away.
 *
 * @throws {Failure} DATABASE_NOT_DURABLE
 */
export function setPragmas(db: Sqlite.Database): void {
  setReadingPragmas(db);
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = full');
  db.pragma('foreign_keys = on');
  // Otherwise `insert or replace` would delete rows without asking the triggers that keep the journal append-only.
  db.pragma('recursive_triggers = on');
  // What is overwritten or deleted is overwritten with zeros, so that what was erased does not lie about in free space.
  db.pragma('secure_delete = on');
  db.pragma(`journal_size_limit = ${64 * mebibyte}`);
  assertDurable(db);
}

const mebibyte = 1024 * 1024;
