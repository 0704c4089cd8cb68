import { Failure } from '../kernel/failure.ts';

/** The sentence for what kept a file from being copied, by what was done and the failure's code or reason. */
const sentences: Readonly<Record<string, string>> = {
  'backup exists': 'cli.backupExists',
  'backup copy': 'cli.backupUnwritten',
  'restore ALREADY_EXISTS': 'cli.restoreExists',
  'restore DATABASE_BUSY': 'cli.restoreBusy',
  'restore DATABASE_BROKEN': 'cli.backupUnsound',
  'restore DATABASE_SCHEMA_UNKNOWN': 'cli.backupForeign',
};

/**
 * A failed copy told by the file that was in the way: a damaged backup is no fault of the database that is served. Keeps the code; what no
 * sentence is known for stays as it is.
 *
 * @param path the file that the sentence names
 */
export function copyingFailure(doing: 'backup' | 'restore', error: unknown, path: string): unknown {
  if (!(error instanceof Failure)) return error;
  const { reason } = error.facts;
  const said = sentences[`${doing} ${typeof reason === 'string' ? reason : error.code}`];
  return said === undefined ? error : new Failure(error.code, { ...error.facts, said, path }, error.cause);
}
