import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../../kernel/failure.ts';

/**
 * Makes the names of a database and of its write-ahead log, which is there from the first read on, survive a power cut. SQLite waits
 * for them too, but passes over a wait that failed, and what it acknowledges after that could be in a file without a name.
 *
 * @throws {Failure} DATABASE_BROKEN when the disk does not say that it has them
 */
export function syncNames(path: string): void {
  // Windows has no such wait: its file system keeps names by itself.
  if (process.platform === 'win32') return;
  try {
    const folder = openSync(dirname(path), 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (error) {
    throw new Failure('DATABASE_BROKEN', { reason: 'names of files' }, error);
  }
}
