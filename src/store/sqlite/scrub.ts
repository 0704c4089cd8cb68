import type Sqlite from 'better-sqlite3';
import { Failure } from '../../kernel/failure.ts';
import { untilFree } from './until-free.ts';

/**
 * Puts all that is committed into the database file and empties the log, so that no older pages lie in it; with `secure_delete`, what was
 * overwritten is then in neither. Waits for those who are reading, for at most `patienceMs`; after that the log is emptied at its next turn.
 *
 * @throws what `assertOpen` throws for a store that is closing or broken
 */
export async function scrub(db: Sqlite.Database, patienceMs: number, assertOpen: () => void): Promise<void> {
  assertOpen();
  try {
    await untilFree(() => emptyLog(db), patienceMs);
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'DATABASE_BUSY')) throw error;
  }
}

/** @throws {Failure} DATABASE_BUSY while somebody reads, or we are in a transaction: a log cannot be emptied from within one */
function emptyLog(db: Sqlite.Database): void {
  if (!db.open) return;
  if (db.inTransaction) throw new Failure('DATABASE_BUSY');
  const [{ busy } = { busy: 0 }] = db.pragma('wal_checkpoint(truncate)') as readonly { readonly busy: number }[];
  if (busy !== 0) throw new Failure('DATABASE_BUSY');
}
