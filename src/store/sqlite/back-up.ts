import { rename, rm } from 'node:fs/promises';
import type Sqlite from 'better-sqlite3';
import { Failure } from '../../kernel/failure.ts';
import { isThere } from '../is-there.ts';
import { syncToDisk } from '../sync-to-disk.ts';
import { inspectDatabase } from './inspect-database.ts';
import { lastKeys } from './last-keys.ts';
import { openFile } from './open-file.ts';

/** How a backup is bounded and told about. */
export interface BackupOptions {
  readonly withinMs: number;
  readonly progress?: ((done: number, total: number) => void) | undefined;
  /** Asked between pages; the backup is given up when it answers no. */
  readonly mayGoOn: () => boolean;
}

/**
 * Copies a database that is in use into a new file. Must be given the connection that writes: a copy made by any other begins anew
 * with every write. The copy is one plain file (no write-ahead log), looked through and compared before it gets its name.
 *
 * @throws {Failure} BACKUP_FAILED; no file is left then
 */
export async function backUp(db: Sqlite.Database, toPath: string, options: BackupOptions): Promise<void> {
  const partPath = `${toPath}.part`;
  try {
    if (await isThere(toPath)) throw new Failure('BACKUP_FAILED', { reason: 'exists' });
    await rm(partPath, { force: true });
    const before = lastKeys(db);
    await copy(db, partPath, options);
    const after = lastKeys(db);
    makePlain(partPath);
    await syncToDisk(partPath);
    compare((await inspectDatabase(partPath)).lastKeys, before, after);
    await rename(partPath, toPath);
    await syncToDisk(toPath);
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${partPath}${suffix}`, { force: true });
    if (error instanceof Failure && error.code === 'BACKUP_FAILED') throw error;
    throw new Failure('BACKUP_FAILED', { reason: error instanceof Failure ? error.code : 'copy' }, error);
  }
}

async function copy(db: Sqlite.Database, partPath: string, { withinMs, progress, mayGoOn }: BackupOptions): Promise<void> {
  const started = performance.now();
  const done = await db.backup(partPath, {
    progress({ totalPages, remainingPages }) {
      if (!mayGoOn()) throw new Failure('BACKUP_FAILED', { reason: 'stopping' });
      if (performance.now() - started > withinMs) throw new Failure('BACKUP_FAILED', { reason: 'time', withinMs });
      progress?.(totalPages - remainingPages, totalPages);
      return pagesAtOnce;
    },
  });
  progress?.(done.totalPages, done.totalPages);
}

/** One mebibyte: below the time of one request. */
const pagesAtOnce = 256;

/** Leaves the mode that needs a log beside the file, so that the one file is everything. */
function makePlain(path: string): void {
  const db = openFile(path, { fileMustExist: true });
  try {
    db.pragma('journal_mode = delete');
  } finally {
    db.close();
  }
}

type Keys = Readonly<Record<string, number>>;

/** Evidence only grows, so a good copy has at least what there was when it was begun, and at most what there was when it was done. */
function compare(copied: Keys, before: Keys, after: Keys): void {
  for (const [table, least] of Object.entries(before)) {
    const got = copied[table] ?? 0;
    const most = after[table] ?? 0;
    if (got < least || got > most) throw new Failure('BACKUP_FAILED', { reason: 'rows', table, got, least, most });
  }
}
