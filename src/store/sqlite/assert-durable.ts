import type Sqlite from 'better-sqlite3';
import { Failure } from '../../kernel/failure.ts';

/**
 * Refuses a connection on which an acknowledged commit could be lost, or a reference could lead nowhere.
 *
 * @throws {Failure} DATABASE_NOT_DURABLE with what was found
 */
export function assertDurable(db: Sqlite.Database): void {
  const journal = String(db.pragma('journal_mode', { simple: true }));
  const synchronous = Number(db.pragma('synchronous', { simple: true }));
  const foreignKeys = Number(db.pragma('foreign_keys', { simple: true }));
  const neededJournal = db.memory ? 'memory' : 'wal';
  if (journal !== neededJournal || synchronous < full || foreignKeys !== 1) {
    throw new Failure('DATABASE_NOT_DURABLE', { journal, synchronous, foreignKeys });
  }
}

/** `synchronous` as SQLite numbers it: 0 off, 1 normal, 2 full, 3 extra. */
const full = 2;
