import Sqlite from 'better-sqlite3';
import { Failure } from '../../kernel/failure.ts';
import { failureOf } from './failure-of.ts';

/**
 * Opens a connection and nothing more.
 *
 * @throws {Failure} DATABASE_BROKEN when there is no such folder, or what `options` says must be there is not
 */
export function openFile(path: string, options: Sqlite.Options): Sqlite.Database {
  try {
    return new Sqlite(path, options);
  } catch (error) {
    if (error instanceof TypeError) throw new Failure('DATABASE_BROKEN', { reason: 'no such folder' }, error);
    throw failureOf(error);
  }
}
