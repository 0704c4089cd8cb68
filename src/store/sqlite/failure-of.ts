import Sqlite from 'better-sqlite3';
import { Failure } from '../../kernel/failure.ts';
import { failureOfCode } from './failure-of-code.ts';

/**
 * What an error of SQLite means to us, by its extended result code (sqlite.org/rescode.html). Anything that is a {@link Failure} already
 * stays what it is. The text of the error is the cause only: it may hold values of a row.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (!(error instanceof Sqlite.SqliteError)) return new Failure('UNEXPECTED', {}, error);
  const sqlite = error.code;
  if (uniqueness.has(sqlite)) return new Failure('ALREADY_EXISTS', { constraint: columnsIn(error.message) }, error);
  if (sqlite.startsWith('SQLITE_CONSTRAINT')) {
    return new Failure('INVARIANT_BROKEN', { what: `${sqlite} ${columnsIn(error.message)}` }, error);
  }
  return failureOfCode(sqlite, error);
}

const uniqueness = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_ROWID']);

/** The columns or the constraint that SQLite names, without anything else that its text may hold. */
function columnsIn(message: string): string {
  return /failed: ([\w., ]{1,200})$/.exec(message)?.[1] ?? '';
}
