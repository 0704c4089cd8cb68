// PostgreSQL, for any number of nodes on one database. Holds only what differs from other databases: connecting, transactions side by
// side, migrations under a lock, rights. Imports `pg` besides what `src/store` may. Read first: this file, writer.ts, run-batch.ts.
import type pg from 'pg';
import { Failure } from '../../kernel/failure.ts';
import type { Migration } from '../migration.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import { rawQuery } from '../raw-query.ts';
import { newTally } from '../tally.ts';
import type { Store } from '../store.ts';
import { sql } from 'kysely';
import { connect, type Seen } from './connect.ts';
import { connectionOf } from './connection.ts';
import { failureOf } from './failure-of.ts';
import { grantTo } from './grant-to.ts';
import { guardOf } from './guard.ts';
import { holdShape } from './hold-shape.ts';
import { migrate } from './migrate.ts';
import { readStandbys } from './read-standbys.ts';
import { readerOf } from './reader.ts';
import { seenBy } from './seen-by.ts';
import { turnsOf } from './turns.ts';
import { untilThere } from './until-there.ts';
import { writerOf } from './writer.ts';

/** Where the database is, and what it may take. Times in milliseconds. */
export interface PostgresOptions {
  /** `postgres://name:password@host:5432/siyi`; several hosts with commas between them, of which the one that takes writes is used. */
  readonly url: string;
  /** The same database as a role that owns the tables. Without it, `url` itself is used to run migrations, if any are missing. */
  readonly migratorUrl?: string;
  /** The whole list; what is missing is run. */
  readonly migrations: readonly Migration[];
  /** Told once when the server can no longer be trusted (guard.ts): the process should end with an error and start anew. */
  readonly onBroken?: (failure: Failure) => void;
  /** Transactions side by side, for writing (8) and for reading (8). */
  readonly connections?: number;
  /** Units that may wait (10000), and that share one commit (32). */
  readonly queue?: number;
  readonly batch?: number;
  /** How long a unit is tried again while the database is busy or away, such as during a failover (15000). */
  readonly patienceMs?: number;
  /** How long a commit may wait for the disk and the standby before its outcome counts as unknown (10000). */
  readonly commitMs?: number;
}

/**
 * Opens a database and brings it to the shape of the list of migrations.
 *
 * @throws {Failure} DATABASE_SCHEMA_UNKNOWN for another program's database or a newer one of ours, or one that is older and may not be
 * migrated by this role; DATABASE_IN_USE for one that is older while other processes work on it; DATABASE_NOT_DURABLE, DATABASE_UNREACHABLE
 */
export async function openPostgresStore(options: PostgresOptions): Promise<Store> {
  const limits = {
    queue: options.queue ?? 10_000,
    batch: options.batch ?? 32,
    connections: options.connections ?? 8,
    patienceMs: options.patienceMs ?? 15_000,
    commitMs: options.commitMs ?? 10_000,
  };
  const seen: Seen = { timeline: 0 };
  await prepare(options, seen, limits.patienceMs);
  const openClient = () => connectToWork(options, seen);
  const open = async () => connectionOf(await openClient());
  const tally = newTally();
  const guard = guardOf((failure) => {
    writer.drop(failure);
    options.onBroken?.(failure);
  });
  const writer = writerOf(open, limits, guard, tally);
  const turns = turnsOf(() => guard.whole(openClient));
  const reader = readerOf(open, limits, tally);
  let closing: Promise<void> | null = null;
  const orStopping = <T>(act: () => Promise<T>): Promise<T> =>
    closing === null ? guard.whole(act) : Promise.reject(new Failure('STOPPING'));
  const write: Store['write'] = (work, { lane = '', within = '', alone = false } = {}) =>
    orStopping(() => writer.write(work, { lane, within, alone }));
  const read: Store['read'] = (work, { within = '' } = {}) => orStopping(() => reader.read(work, within));
  const finish = async (): Promise<void> => {
    await writer.idle();
    await reader.idle();
    for (const each of [writer, reader, turns]) each.close();
  };

  return {
    dialect: 'postgres',
    write,
    read,
    takeTurn: (name, act) => turns.take(name, act),
    backup: () => Promise.reject(new Failure('BACKUP_FAILED', { needed: 'pg_basebackup' })),
    check: async () => {
      await write(() => run(touch, { probe: 1 }));
      const row = await read(() => one(size, {}));
      return { databaseBytes: row?.bytes ?? 0, logBytes: 0 };
    },
    standbys: () => read(readStandbys),
    scrub: () => orStopping(() => Promise.resolve()),
    counters: () => ({ ...tally, queueLength: writer.queueLength() }),
    close: () => (closing ??= finish()),
  };
}

const touch = statement((db) =>
  db
    .updateTable('probe')
    .set((eb) => ({ count: eb('count', '+', 1) }))
    .where('probe_key', '=', param('probe')),
);

const size = statement((db) => rawQuery(db, sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`));

/** A connection for work, which nobody may migrate under. */
async function connectToWork({ url, migrations }: PostgresOptions, seen: Seen): Promise<pg.Client> {
  const client = await connect(url, seen);
  try {
    await holdShape(client, migrations);
    return client;
  } catch (error) {
    void client.end().catch(() => undefined);
    throw failureOf(error);
  }
}

/** Runs what is missing as the migrator, and lets the role of the service do what it needs and no more. */
async function prepare({ url, migratorUrl, migrations }: PostgresOptions, seen: Seen, patienceMs: number): Promise<void> {
  await untilThere(async () => {
    const client = await connect(migratorUrl ?? url, seen);
    try {
      if (migratorUrl === undefined) await migrateIfAllowed(client, migrations);
      else {
        await migrate(client, migrations);
        await grantTo(client, userOf(url), migrations);
      }
    } catch (error) {
      throw failureOf(error);
    } finally {
      await client.end();
    }
  }, patienceMs);
}

async function migrateIfAllowed(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  const seen = await seenBy(client, migrations);
  if (seen === migrations.length) return;
  const { rows } = await client.query<{ may: boolean }>("select has_schema_privilege(current_schema(), 'create') as may");
  if (rows[0]?.may !== true) {
    throw new Failure('DATABASE_SCHEMA_UNKNOWN', { seen, known: migrations.length, needed: 'SIYI_MIGRATOR_DATABASE' });
  }
  await migrate(client, migrations);
}

function userOf(url: string): string {
  return decodeURIComponent(/^postgres(?:ql)?:\/\/([^:@/]*)/.exec(url)?.[1] ?? '');
}
