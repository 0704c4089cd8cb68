import { Failure } from '../../kernel/failure.ts';
import { failureOf } from './failure-of.ts';
import { applicationId } from './identity.ts';
import { lastKeys } from './last-keys.ts';
import { lookThrough } from './look-through.ts';
import { openFile } from './open-file.ts';

/** What a sound database file holds: how many migrations it has seen, and the last key of each table that only grows. */
export interface Inspection {
  readonly version: number;
  readonly lastKeys: Readonly<Record<string, number>>;
}

/**
 * Looks through a database file that nobody writes: that it is ours, that its structure is whole, that every reference leads
 * somewhere. Does not see a changed value; only the journal's proofs do. The long part runs beside the event loop.
 *
 * @throws {Failure} DATABASE_SCHEMA_UNKNOWN for another program's file, DATABASE_BROKEN for a damaged one
 */
export async function inspectDatabase(path: string): Promise<Inspection> {
  const found = readIdentity(path);
  const { integrity, dangling } = await lookThrough(path).found;
  if (integrity !== 'ok' || dangling > 0) throw new Failure('DATABASE_BROKEN', { integrity: integrity.slice(0, 200), dangling });
  return found;
}

function readIdentity(path: string): Inspection {
  try {
    const db = openFile(path, { readonly: true, fileMustExist: true });
    try {
      const id = Number(db.pragma('application_id', { simple: true }));
      if (id !== applicationId) throw new Failure('DATABASE_SCHEMA_UNKNOWN', { applicationId: id });
      return { version: Number(db.pragma('user_version', { simple: true })), lastKeys: lastKeys(db) };
    } finally {
      db.close();
    }
  } catch (error) {
    throw failureOf(error);
  }
}
