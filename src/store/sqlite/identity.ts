import type Sqlite from 'better-sqlite3';
import { Failure } from '../../kernel/failure.ts';

/** `siyi` in ASCII: the application id (bytes 68 to 71 of the file) by which a database of ours is known. */
export const applicationId = 0x73697969;

/**
 * How many migrations a database has seen; 0 for an empty one, which may be made ours.
 *
 * @throws {Failure} DATABASE_SCHEMA_UNKNOWN for another program's database
 */
export function identify(db: Sqlite.Database): number {
  const id = Number(db.pragma('application_id', { simple: true }));
  const version = Number(db.pragma('user_version', { simple: true }));
  if (id === applicationId) return version;
  const tables = Number(db.prepare('select count(*) from sqlite_schema').pluck().get());
  if (id !== 0 || version !== 0 || tables !== 0) throw new Failure('DATABASE_SCHEMA_UNKNOWN', { applicationId: id, version, tables });
  return 0;
}
