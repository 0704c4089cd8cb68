import { newTally } from '../tally.ts';
import type { ReadingStore } from '../store.ts';
import { connectionOf } from './connection.ts';
import { openFile } from './open-file.ts';
import { readUnit } from './read-unit.ts';
import { setReadingPragmas } from './set-reading-pragmas.ts';

/**
 * Opens one more connection to a database that a store has open, for another thread: it reads, and could not write.
 *
 * @throws {Failure} DATABASE_BROKEN when there is no such file
 */
export function openSqliteReader(path: string): ReadingStore {
  const db = openFile(path, { readonly: true, fileMustExist: true, timeout: 100 });
  setReadingPragmas(db);
  const connection = connectionOf(db);
  const tally = newTally();
  return {
    read: (work) => new Promise((resolve) => resolve(readUnit(connection, work, tally))),
    close: () => Promise.resolve(void db.close()),
  };
}
