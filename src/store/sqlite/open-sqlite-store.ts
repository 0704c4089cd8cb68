// SQLite embedded: one file, one long-lived connection, one writer. Holds only what differs from other databases: opening, locking,
// group commit, backup. Imports `better-sqlite3` besides what `src/store` may. Read first: writer.ts, run-unit.ts.
import Sqlite from 'better-sqlite3';
import { Failure } from '../../kernel/failure.ts';
import type { Migration } from '../migration.ts';
import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Store } from '../store.ts';
import type { Work } from '../work.ts';
import { backUp } from './back-up.ts';
import { connectionOf, type Connection } from './connection.ts';
import { failureOf } from './failure-of.ts';
import { fileSizes } from './file-sizes.ts';
import { identify } from './identity.ts';
import { migrate } from './migrate.ts';
import { readUnit } from './read-unit.ts';
import { setPragmas } from './set-pragmas.ts';
import { newTally } from './tally.ts';
import { untilFree } from './until-free.ts';
import { writerOf } from './writer.ts';

/** Where the database is, and what it may take. Times in milliseconds. */
export interface SqliteOptions {
  /** A file, made when it is not there, or `:memory:`. */
  readonly path: string;
  /** The whole list; what is missing is run. */
  readonly migrations: readonly Migration[];
  /** Told once when memory or disk can no longer be trusted: the process should end with an error and start anew. */
  readonly onBroken?: (failure: Failure) => void;
  /** How long another process may hold the database (5000). */
  readonly patienceMs?: number;
  /** Units that may wait (10000), and that share one commit (256). */
  readonly queue?: number;
  readonly batch?: number;
  /** How long a backup may take (10 minutes). */
  readonly backupMs?: number;
  /** Size beyond which the database may not grow; unlimited when absent. */
  readonly maxBytes?: number;
}

/**
 * Opens a database and brings it to the shape of the list of migrations.
 *
 * @throws {Failure} DATABASE_SCHEMA_UNKNOWN for another program's file or a newer one of ours, DATABASE_NOT_DURABLE, DATABASE_BUSY,
 * DATABASE_BROKEN for a place that cannot be opened or a damaged file
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const patienceMs = options.patienceMs ?? 5000;
  const db = await openDatabase(options, patienceMs);
  const connection = connectionOf(db);
  const tally = newTally();
  let broken: Failure | null = null;
  let closing: Promise<void> | null = null;
  const breakDown = (failure: Failure) => {
    if (broken !== null) return;
    broken = failure;
    options.onBroken?.(failure);
  };
  const limits = { queue: options.queue ?? 10_000, batch: options.batch ?? 256, patienceMs };
  const writer = writerOf(connection, limits, tally, breakDown);

  const refusal = (): Failure | null => {
    if (broken !== null) return new Failure('DATABASE_BROKEN', broken.facts, broken);
    return closing === null ? null : new Failure('STOPPING');
  };
  const write = <T>(work: () => Work<T>): Promise<T> => {
    const refused = refusal();
    return refused === null ? writer.write(work) : Promise.reject(refused);
  };
  // Not `async`: a read is done when the call returns, so that nothing else of this turn comes between.
  const read = <T>(work: () => Work<T>): Promise<T> => {
    const refused = refusal();
    if (refused !== null) return Promise.reject(refused);
    tally.reads += 1;
    try {
      return Promise.resolve(readUnit(connection, work));
    } catch (error) {
      if (error instanceof Failure && error.code === 'DATABASE_BROKEN') breakDown(error);
      return Promise.reject(error as Error);
    }
  };

  return {
    dialect: 'sqlite',
    write,
    read,
    backup: async (toPath, progress) => {
      const refused = refusal();
      if (refused !== null) throw refused;
      await backUp(db, toPath, { withinMs: options.backupMs ?? 600_000, progress });
    },
    check: async () => {
      await write(() => run(touch, { probe: 1 }));
      return fileSizes(options.path);
    },
    counters: () => ({ ...tally, queueLength: writer.queueLength() }),
    close: () => (closing ??= writer.idle().then(() => closeQuietly(connection))),
  };
}

const touch = statement((db) =>
  db
    .updateTable('probe')
    .set((eb) => ({ count: eb('count', '+', 1) }))
    .where('probe_key', '=', param('probe')),
);

async function openDatabase(options: SqliteOptions, patienceMs: number): Promise<Sqlite.Database> {
  let db: Sqlite.Database | null = null;
  try {
    // Waiting inside SQLite stops the whole process, so it is short, and repeated outside.
    const opened = (db = new Sqlite(options.path, { timeout: 100 }));
    await untilFree(() => identify(opened), patienceMs);
    await untilFree(() => setPragmas(opened), patienceMs);
    await migrate(opened, options.migrations, patienceMs);
    if (options.maxBytes !== undefined) opened.pragma(`max_page_count = ${Math.ceil(options.maxBytes / 4096)}`);
    return opened;
  } catch (error) {
    db?.close();
    throw failureOf(error);
  }
}

/** A broken database may refuse even to be closed; there is nothing left to do about it then. */
function closeQuietly(connection: Connection): void {
  try {
    connection.db.close();
  } catch (error) {
    if (failureOf(error).code !== 'DATABASE_BROKEN') throw failureOf(error);
  }
}
