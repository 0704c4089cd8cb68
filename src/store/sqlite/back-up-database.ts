import type Sqlite from 'better-sqlite3';
import { backUp } from './back-up.ts';
import { failureOf } from './failure-of.ts';
import { identify } from './identity.ts';
import { openFile } from './open-file.ts';

/**
 * Copies a database that another process writes into a new file. The copy is of one moment: a read transaction is held all the while,
 * so that no write makes the copying begin anew, and nobody waits for it.
 *
 * @throws {Failure} BACKUP_FAILED (no file is left then); DATABASE_BROKEN when there is no such database, DATABASE_SCHEMA_UNKNOWN for
 * another program's
 */
export async function backUpDatabase(path: string, toPath: string, progress: (done: number, total: number) => void): Promise<void> {
  const db = openToRead(path);
  try {
    await backUp(db, toPath, { withinMs: 600_000, progress, mayGoOn: () => true });
  } finally {
    if (db.inTransaction) db.exec('rollback');
    db.close();
  }
}

function openToRead(path: string): Sqlite.Database {
  let db: Sqlite.Database | null = null;
  try {
    db = openFile(path, { fileMustExist: true, timeout: 5000 });
    db.pragma('query_only = on');
    db.exec('begin');
    // The transaction begins with the first read.
    identify(db);
    return db;
  } catch (error) {
    db?.close();
    throw failureOf(error);
  }
}
