// SQLite embedded: one file, one long-lived connection, one writer. Holds only what differs from other databases: opening, locking,
// group commit, backup. Imports `better-sqlite3` besides what `src/store` may. Read first: writer.ts, run-unit.ts.
import type Sqlite from 'better-sqlite3';
import { Failure } from '../../kernel/failure.ts';
import type { Migration } from '../migration.ts';
import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Store } from '../store.ts';
import { brokenBy } from '../broken-by.ts';
import { assertWhole } from './assert-whole.ts';
import { backUp } from './back-up.ts';
import { connectionOf, type Connection } from './connection.ts';
import { failureOf } from './failure-of.ts';
import { fileSizes } from './file-sizes.ts';
import { identify } from './identity.ts';
import { lookBeside } from './look-beside.ts';
import type { Look } from './look-through.ts';
import { migrate } from './migrate.ts';
import { openFile } from './open-file.ts';
import { readUnit } from './read-unit.ts';
import { scrub } from './scrub.ts';
import { setPragmas } from './set-pragmas.ts';
import { syncNames } from './sync-names.ts';
import { newTally } from '../tally.ts';
import { untilFree } from './until-free.ts';
import { writerOf } from './writer.ts';

/** Where the database is, and what it may take. Times in milliseconds. */
export interface SqliteOptions {
  /** A file, made when it is not there, or `:memory:`. */
  readonly path: string;
  /** The whole list; what is missing is run. */
  readonly migrations: readonly Migration[];
  /** Told once when memory or disk can no longer be trusted, or a newer program has migrated the file: the process should end with an error and start anew. */
  readonly onBroken?: (failure: Failure) => void;
  /** Told what failed beside the work, and does not stop it. */
  readonly onError?: (error: unknown) => void;
  /** How long another process may hold the database (5000). */
  readonly patienceMs?: number;
  /** Units that may wait (10000), and that share one commit (256). */
  readonly queue?: number;
  readonly batch?: number;
  /** How long a backup may take (10 minutes). */
  readonly backupMs?: number;
  /** Size beyond which the database may not grow; unlimited when absent. */
  readonly maxBytes?: number;
  /**
   * Up to this size the file is looked through before it is used, some 400 MB a second (128 MiB); a larger one while it is used, where somebody
   * is told of damage.
   */
  readonly lookBytes?: number;
}

/**
 * Opens a database and brings it to the shape of the list of migrations.
 *
 * @throws {Failure} DATABASE_SCHEMA_UNKNOWN for another program's file or a newer one of ours, DATABASE_NOT_DURABLE, DATABASE_BUSY,
 * DATABASE_BROKEN for a place that cannot be opened or a damaged file: its structure is looked through, not its content
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const db = await openDatabase(options);
  const connection = connectionOf(db);
  const tally = newTally();
  let broken: Failure | null = null;
  let closing: Promise<void> | null = null;

  const breakDown = (failure: Failure): void => {
    if (broken !== null) return;
    broken = failure;
    writer.drop(failure);
    // Later, so that those who wait are answered before the process ends.
    setImmediate(() => options.onBroken?.(failure));
  };
  const writer = writerOf(connection, limitsOf(options), tally, breakDown);
  const look = isWatched(options) && isLarge(db, options) ? lookBeside(options.path, breakDown, options.onError) : null;

  const whyNot = (): Failure | null => {
    if (broken !== null) return brokenBy(broken);
    return closing === null ? null : new Failure('STOPPING');
  };
  const assertOpen = (): void => {
    const refused = whyNot();
    if (refused !== null) throw refused;
  };
  const write: Store['write'] = (work) => {
    const refused = whyNot();
    return refused === null ? writer.write(work) : Promise.reject(refused);
  };

  return {
    dialect: 'sqlite',
    write,
    // Done when the call returns, so that nothing else of this turn of the event loop comes between.
    read: (work) =>
      new Promise((resolve) => {
        assertOpen();
        try {
          resolve(readUnit(connection, work, tally));
        } catch (error) {
          if (error instanceof Failure && error.code === 'DATABASE_BROKEN') breakDown(error);
          throw error;
        }
      }),
    // One process holds the file's work; another one beside it would only find everything done.
    takeTurn: (_name, act) => act(),
    backup: async (toPath, progress) => {
      assertOpen();
      await backUp(db, toPath, { withinMs: options.backupMs ?? 600_000, progress, mayGoOn: () => whyNot() === null });
    },
    check: async () => {
      await write(() => run(touch, { probe: 1 }));
      return fileSizes(options.path);
    },
    standbys: async () => null,
    scrub: () => scrub(db, patienceOf(options), assertOpen),
    counters: () => ({ ...tally, queueLength: writer.queueLength() }),
    close: () => (closing ??= writer.idle().then(() => closeQuietly(connection, look))),
  };
}

const limitsOf = (options: SqliteOptions) => ({
  queue: options.queue ?? 10_000,
  batch: options.batch ?? 256,
  patienceMs: patienceOf(options),
  shape: options.migrations.length,
});

const isWatched = (options: SqliteOptions): options is SqliteOptions & Required<Pick<SqliteOptions, 'onBroken' | 'onError'>> =>
  options.onBroken !== undefined && options.onError !== undefined;

function isLarge(db: Sqlite.Database, { lookBytes = 128 * 1024 * 1024 }: SqliteOptions): boolean {
  const [pages, size] = ['page_count', 'page_size'].map((name) => Number(db.pragma(name, { simple: true })));
  return (pages ?? 0) * (size ?? 0) > lookBytes;
}

const patienceOf = (options: SqliteOptions): number => options.patienceMs ?? 5000;

const touch = statement((db) =>
  db
    .updateTable('probe')
    .set((eb) => ({ count: eb('count', '+', 1) }))
    .where('probe_key', '=', param('probe')),
);

async function openDatabase(options: SqliteOptions): Promise<Sqlite.Database> {
  const patienceMs = patienceOf(options);
  let db: Sqlite.Database | null = null;
  try {
    // Waiting inside SQLite stops the whole process, so it is short, and repeated outside.
    const opened = (db = openFile(options.path, { timeout: 100 }));
    await untilFree(() => identify(opened), patienceMs);
    await untilFree(() => setPragmas(opened), patienceMs);
    if (!isLarge(opened, options)) assertWhole(String(opened.pragma('integrity_check(1)', { simple: true })));
    await migrate(opened, options.migrations, patienceMs);
    if (!opened.memory) syncNames(options.path);
    if (options.maxBytes !== undefined) opened.pragma(`max_page_count = ${Math.ceil(options.maxBytes / 4096)}`);
    return opened;
  } catch (error) {
    db?.close();
    throw failureOf(error);
  }
}

/** A broken database may refuse even to be closed; there is nothing left to do about it then. */
function closeQuietly(connection: Connection, look: Look | null): void {
  look?.end();
  try {
    connection.db.close();
  } catch (error) {
    if (failureOf(error).code !== 'DATABASE_BROKEN') throw failureOf(error);
  }
}
