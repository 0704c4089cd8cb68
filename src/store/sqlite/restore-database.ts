import { copyFile, rename, rm } from 'node:fs/promises';
import { Failure } from '../../kernel/failure.ts';
import { isThere } from '../is-there.ts';
import { syncToDisk } from '../sync-to-disk.ts';
import { failureOf } from './failure-of.ts';
import { inspectDatabase, type Inspection } from './inspect-database.ts';
import { openFile } from './open-file.ts';

/**
 * Puts a backup in the place of a database that nobody has open, and answers what it holds. The backup is looked through first
 * and stays as it is; at no moment is there half a database at the place.
 *
 * @param options `overwrite` must be said when there is a database at the place, sound or not
 * @throws {Failure} ALREADY_EXISTS without `overwrite`, DATABASE_BUSY when somebody has it open, DATABASE_BROKEN or
 * DATABASE_SCHEMA_UNKNOWN for a backup that is not sound or not ours
 */
export async function restoreDatabase(backupPath: string, toPath: string, options: { readonly overwrite: boolean }): Promise<Inspection> {
  const inspection = await inspectDatabase(backupPath);
  if (await isThere(toPath)) {
    if (!options.overwrite) throw new Failure('ALREADY_EXISTS', { what: 'database' });
    assertClosed(toPath);
  }
  const partPath = `${toPath}.part`;
  await copyFile(backupPath, partPath);
  await syncToDisk(partPath);
  // A log left beside the place would be taken for the new database's own.
  for (const suffix of ['-wal', '-shm', '-journal']) await rm(`${toPath}${suffix}`, { force: true });
  await rename(partPath, toPath);
  await syncToDisk(toPath);
  return inspection;
}

/** Leaving WAL needs the database alone: SQLite refuses it while any other connection is open. A file that is no database has no user. */
function assertClosed(path: string): void {
  try {
    const db = openFile(path, { timeout: 0 });
    try {
      db.pragma('journal_mode = delete');
      db.exec('begin exclusive; rollback');
    } finally {
      db.close();
    }
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code !== 'DATABASE_BROKEN') throw failure;
  }
}
