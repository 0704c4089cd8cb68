import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { recordOf } from '../record-of.ts';

/** Two tables, the state of each matter and its events, by prepared statements on a connection that waits for the disk at each commit. */
export interface SqliteRows {
  readonly db: Sqlite.Database;
  create(matter: string, state: string): void;
  append(matter: string, at: number, state: string, record: string): void;
  state(matter: string): string;
  history(matter: string): readonly unknown[];
  /** Runs some work in one transaction that is durable when this returns. */
  commit(work: () => void): void;
  durability(): string;
  /** Bytes of the file once the log is written back. */
  bytes(): number;
  fill(matters: number, events: number): readonly string[];
}

/** Opens the tables in a folder, making them when they are not there. */
export function openSqliteRows(folder: string): SqliteRows {
  const db = new Sqlite(join(folder, 'rows.db'));
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = full');
  db.exec(`
    create table if not exists matter (key integer primary key, id text not null unique, revision integer not null, state text not null);
    create table if not exists event (sequence integer primary key, matter integer not null, revision integer not null, record text not null, unique (matter, revision));
  `);
  const insert = db.prepare('insert into matter (id, revision, state) values (?, 0, ?)');
  const advance = db.prepare('update matter set revision = ?, state = ? where id = ? and revision = ? - 1 returning key').pluck();
  const append = db.prepare('insert into event (matter, revision, record) values (?, ?, ?)');
  const stateOf = db.prepare('select state from matter where id = ?').pluck();
  const events = db.prepare('select revision, record from event where matter = (select key from matter where id = ?) order by revision');
  const [begin, commit] = [db.prepare('begin immediate'), db.prepare('commit')];
  const rows: SqliteRows = {
    db,
    create(matter, state) {
      append.run(insert.run(matter, state).lastInsertRowid, 0, JSON.stringify({ type: 'matter.opened' }));
    },
    append(matter, at, state, record) {
      const key = advance.get(at, state, matter, at);
      if (key === undefined) throw new Error(`${matter} does not stand before event ${at}`);
      append.run(key, at, record);
    },
    state: (matter) => String(stateOf.get(matter)),
    history: (matter) => (events.all(matter) as readonly { readonly record: string }[]).map(({ record }) => JSON.parse(record) as unknown),
    commit(work) {
      begin.run();
      work();
      commit.run();
    },
    durability: () => `journal_mode=${pragma(db, 'journal_mode')} synchronous=${pragma(db, 'synchronous')}`,
    bytes() {
      db.pragma('wal_checkpoint(truncate)');
      return Number(pragma(db, 'page_count')) * Number(pragma(db, 'page_size'));
    },
    fill: (matters, count) => fill(rows, matters, count),
  };
  return rows;
}

function pragma(db: Sqlite.Database, name: string): string {
  return String(db.pragma(name, { simple: true }));
}

function fill(rows: SqliteRows, matters: number, count: number): readonly string[] {
  rows.db.pragma('synchronous = off');
  const ids = Array.from({ length: matters }, () => crypto.randomUUID());
  for (let from = 0; from < matters; from += 1000)
    rows.commit(() => {
      for (const id of ids.slice(from, from + 1000)) {
        rows.create(id, 'opened');
        for (let at = 1; at <= count; at += 1) rows.append(id, at, `after-${at}`, JSON.stringify(recordOf(id, at)));
      }
    });
  rows.db.pragma('wal_checkpoint(truncate)');
  rows.db.pragma('synchronous = full');
  return ids;
}
