import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { setPragmas } from '../../src/store/sqlite/set-pragmas.ts';
import type { Captured } from './captured.ts';

/** The rows of siyi written by hand: prepared statements on a plain connection with the same pragmas, and nothing else. */
export interface RawWriter {
  /** Writes the next event of each of some matters in one durable transaction, in the callers' thread of control. */
  commit(matters: readonly RawMatter[]): void;
  readonly db: Sqlite.Database;
}

/** A matter on its way through the captured events. */
export interface RawMatter {
  readonly id: string;
  key: number | bigint;
  next: number;
}

/** A matter that has not begun. */
export function rawMatter(): RawMatter {
  return { id: randomUUID(), key: 0, next: 0 };
}

/** Opens a database that siyi has migrated and filled. */
export function openRaw(path: string, rows: readonly Captured[]): RawWriter {
  const db = new Sqlite(path);
  setPragmas(db);
  const open = insertInto(db, 'instance', rows[0]?.instance ?? {}, 'instance_key');
  const entry = insertInto(db, 'entry', rows[0]?.entry ?? {}, 'sequence');
  const result = insertInto(db, 'result', rows[0]?.result ?? {}, 'result_key');
  const trail = db.prepare('insert into trail values (:sequence, :instance_key, :organisation, :type, :person, :recorded_at, :late)');
  const outbox = db.prepare('insert into outbox (sequence) values (?)');
  const advance = db.prepare(
    'update instance set revision = :revision, stage = :stage, status = :status, overdue = :overdue, state = :state, leaf = :leaf, updated_at = :updated_at, snapshot = :snapshot where instance_key = :instance_key and revision = :revision - 1',
  );
  const [begin, commit] = [db.prepare('begin immediate'), db.prepare('commit')];
  const write = (matter: RawMatter): void => {
    const row = rows[matter.next];
    if (row === undefined) return;
    if (matter.next === 0) matter.key = open.run({ ...row.instance, id: matter.id }).lastInsertRowid;
    else advance.run({ ...row.instance, instance_key: matter.key });
    const sequence = entry.run({ ...row.entry, instance_key: matter.key }).lastInsertRowid;
    const { type, person, recorded_at, late } = row.entry;
    trail.run({ sequence, instance_key: matter.key, organisation: row.instance['organisation'], type, person, recorded_at, late });
    outbox.run(sequence);
    result.run({ ...row.result, key: randomUUID() });
    matter.next += 1;
  };
  return {
    db,
    commit(matters) {
      begin.run();
      for (const matter of matters) write(matter);
      commit.run();
    },
  };
}

function insertInto(db: Sqlite.Database, table: string, row: Readonly<Record<string, unknown>>, without: string): Sqlite.Statement {
  const columns = Object.keys(row).filter((column) => column !== without);
  return db.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map((column) => `:${column}`).join(', ')})`);
}
