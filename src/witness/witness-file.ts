import Sqlite from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { Failure } from '../kernel/failure.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Opens a witness's memory, made when it is not there. One file, without a log beside it; every commit waits for the disk, the folder
 * included. The file itself refuses what would let the witness contradict itself: another root for a size, a smaller size after a
 * larger one, and the removal of anything.
 *
 * @throws {Failure} DATABASE_BROKEN for a damaged file or a folder that is not there, DATABASE_SCHEMA_UNKNOWN for another program's file,
 *   DATABASE_NOT_DURABLE, DATABASE_BUSY
 */
export function openWitnessFile(path: string): Sqlite.Database {
  const isNew = !existsSync(path);
  const db = open(path);
  try {
    if (!isOurs(db)) throw new Failure('DATABASE_SCHEMA_UNKNOWN', { applicationId: Number(db.pragma('application_id', { simple: true })) });
    db.pragma('journal_mode = delete');
    db.pragma('synchronous = extra');
    db.pragma('fullfsync = on');
    db.pragma('trusted_schema = off');
    db.pragma('cell_size_check = on');
    if (db.pragma('synchronous', { simple: true }) !== extra) throw new Failure('DATABASE_NOT_DURABLE', {});
    if (!isNew && db.pragma('quick_check', { simple: true }) !== 'ok') throw new Failure('DATABASE_BROKEN', { reason: 'damaged' });
    db.transaction(() => {
      db.exec(schema);
      db.pragma(`application_id = ${applicationId}`);
    }).immediate();
    if (isNew) syncFolder(path);
    return db;
  } catch (error) {
    db.close();
    throw witnessFailure(error);
  }
}

/** What an error of SQLite means here. Where neither memory nor disk can be trusted any longer it is DATABASE_BROKEN. */
export function witnessFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (!(error instanceof Sqlite.SqliteError)) return new Failure('UNEXPECTED', {}, error);
  const meaning = meanings.find(([beginning]) => error.code.startsWith(beginning))?.[1] ?? 'DATABASE_BROKEN';
  return new Failure(meaning, { sqlite: error.code }, error);
}

const meanings = [
  ['SQLITE_BUSY', 'DATABASE_BUSY'],
  ['SQLITE_LOCKED', 'DATABASE_BUSY'],
  ['SQLITE_FULL', 'DATABASE_FULL'],
  ['SQLITE_CONSTRAINT', 'INVARIANT_BROKEN'],
] as const;

/** `siyw` in ASCII. */
const applicationId = 0x73697977;
/** As `pragma synchronous` tells it: the folder is waited for too. */
const extra = 3;

// `cosigned` is append-only and grows in size; only the newest row of a ledger may be cosigned again, the same root at a later time.
const schema = `
  create table if not exists witness (only_one integer primary key check (only_one = 1), vkey text not null) strict;
  create table if not exists cosigned (
    origin text not null, size integer not null check (size >= 0), root blob not null check (length(root) = 32),
    note text not null, cosigned_at integer not null,
    primary key (origin, size)
  ) strict, without rowid;
  create table if not exists refused (
    origin text not null, size integer not null, root blob not null, note text not null, noticed_at integer not null,
    primary key (origin, size, root)
  ) strict, without rowid;
  create trigger if not exists cosigned_grows before insert on cosigned
    when exists (select 1 from cosigned where origin = new.origin and size >= new.size)
    begin select raise(abort, 'a witness never goes back'); end;
  create trigger if not exists cosigned_stays before update on cosigned
    when new.origin <> old.origin or new.size <> old.size or new.root <> old.root or new.cosigned_at < old.cosigned_at
      or exists (select 1 from cosigned where origin = old.origin and size > old.size)
    begin select raise(abort, 'a witness never takes back'); end;
  create trigger if not exists cosigned_kept before delete on cosigned begin select raise(abort, 'a witness forgets nothing'); end;
  create trigger if not exists refused_kept before delete on refused begin select raise(abort, 'a witness forgets nothing'); end;
  create trigger if not exists refused_stays before update on refused begin select raise(abort, 'a witness forgets nothing'); end;
`;

function open(path: string): Sqlite.Database {
  try {
    return new Sqlite(path, { timeout: 2000 });
  } catch (error) {
    if (error instanceof TypeError) throw new Failure('DATABASE_BROKEN', { reason: 'no such folder' }, error);
    throw witnessFailure(error);
  }
}

function isOurs(db: Sqlite.Database): boolean {
  const id = Number(db.pragma('application_id', { simple: true }));
  return id === applicationId || (id === 0 && db.prepare('select count(*) from sqlite_schema').pluck().get() === 0);
}
