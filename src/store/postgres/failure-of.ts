import { DatabaseError } from 'pg';
import { Failure } from '../../kernel/failure.ts';

/**
 * What an error of PostgreSQL or of the way to it means to us, by its SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html).
 * Anything that is a {@link Failure} already stays what it is. The text of the error is the cause only: it may hold values of a row.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (!(error instanceof DatabaseError)) return new Failure(isOfTheWay(error) ? 'DATABASE_UNREACHABLE' : 'UNEXPECTED', {}, error);
  const sqlstate = error.code ?? '';
  if (sqlstate === uniqueness) return new Failure('ALREADY_EXISTS', { constraint: error.constraint ?? '' }, error);
  if (sqlstate.startsWith('23') || wrongs.has(sqlstate)) {
    return new Failure('INVARIANT_BROKEN', { what: `SQLSTATE ${sqlstate} ${error.constraint ?? ''}`.trimEnd() }, error);
  }
  const meaning = meanings.find(([prefix]) => sqlstate.startsWith(prefix));
  return new Failure(meaning?.[1] ?? 'UNEXPECTED', { sqlstate }, error);
}

const uniqueness = '23505';

/** Writing in a read-only transaction, no right to do it, a row that the tenancy of the session does not allow. */
const wrongs = new Set(['25006', '42501', '44000']);

/** By the longest code first. Class 08 is the connection, 57P the server being stopped or started. */
const meanings = [
  ['40001', 'DATABASE_BUSY'],
  ['40P01', 'DATABASE_BUSY'],
  ['55P03', 'DATABASE_BUSY'],
  ['53300', 'DATABASE_BUSY'],
  ['53100', 'DATABASE_FULL'],
  ['54000', 'INPUT_TOO_LARGE'],
  ['08', 'DATABASE_UNREACHABLE'],
  ['57P', 'DATABASE_UNREACHABLE'],
  ['28', 'DATABASE_UNREACHABLE'],
  ['3D000', 'DATABASE_UNREACHABLE'],
  ['58', 'DATABASE_BROKEN'],
  ['XX001', 'DATABASE_BROKEN'],
  ['XX002', 'DATABASE_BROKEN'],
] as const;

/** Errors of sockets have a code of the system; the driver's own words for a connection that is gone are plain errors without one. */
function isOfTheWay(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  return (
    (typeof code === 'string' && socketErrors.has(code)) ||
    (error.name === 'Error' && /connection|not queryable|timeout/i.test(error.message))
  );
}

const socketErrors = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENOENT']);
