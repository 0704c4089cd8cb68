import type Sqlite from 'better-sqlite3';
import { Failure } from '../../kernel/failure.ts';
import { lookThrough, type Look } from './look-through.ts';

/**
 * Asks SQLite about the structure of a whole database before it is used: every page, every index against its table. Nothing for one that is
 * larger than `most` bytes, which {@link assertWholeBeside} looks through while it is used.
 *
 * @throws {Failure} DATABASE_BROKEN with `integrity`, the first thing that is wrong
 */
export function assertWhole(db: Sqlite.Database, most: number): void {
  if (!isLarge(db, most)) assertOk(String(db.pragma('integrity_check(1)', { simple: true })));
}

/** Looks through a database that is too large to wait for; null where {@link assertWhole} did. Tells what is wrong, if anything is. */
export function assertWholeBeside(db: Sqlite.Database, most: number, onBroken: (failure: Failure) => void): Look | null {
  if (db.memory || !isLarge(db, most)) return null;
  const look = lookThrough(db.name);
  look.found
    .then(({ integrity }) => assertOk(integrity))
    .catch((error: unknown) => onBroken(error instanceof Failure ? error : new Failure('DATABASE_BROKEN', {}, error)));
  return look;
}

function isLarge(db: Sqlite.Database, most: number): boolean {
  const [pages, size] = ['page_count', 'page_size'].map((name) => Number(db.pragma(name, { simple: true })));
  return (pages ?? 0) * (size ?? 0) > most;
}

function assertOk(integrity: string): void {
  if (integrity !== 'ok') throw new Failure('DATABASE_BROKEN', { integrity: integrity.slice(0, 200) });
}
