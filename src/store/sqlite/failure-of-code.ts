import { Failure } from '../../kernel/failure.ts';

/** What an extended result code of SQLite means to us, whoever met it: this process, or another that said so. */
export function failureOfCode(sqlite: string, cause?: unknown): Failure {
  const meaning = meanings.find(([prefix]) => sqlite.startsWith(prefix));
  return new Failure(meaning?.[1] ?? 'UNEXPECTED', { sqlite }, cause);
}

/** Extended codes begin with their primary code. The broken ones mean that neither memory nor disk can be trusted any longer. */
const meanings = [
  ['SQLITE_BUSY', 'DATABASE_BUSY'],
  ['SQLITE_LOCKED', 'DATABASE_BUSY'],
  ['SQLITE_FULL', 'DATABASE_FULL'],
  ['SQLITE_TOOBIG', 'INPUT_TOO_LARGE'],
  ['SQLITE_IOERR', 'DATABASE_BROKEN'],
  ['SQLITE_CORRUPT', 'DATABASE_BROKEN'],
  ['SQLITE_NOTADB', 'DATABASE_BROKEN'],
  ['SQLITE_CANTOPEN', 'DATABASE_BROKEN'],
  ['SQLITE_READONLY', 'DATABASE_BROKEN'],
  ['SQLITE_PERM', 'DATABASE_BROKEN'],
] as const;
