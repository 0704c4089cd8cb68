import { existsSync, readFileSync } from 'node:fs';
import { rename, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { invariant } from '../../src/kernel/invariant.ts';
import { startPostgres, type PostgresServer } from '../../test/postgres/start-postgres.ts';
import type { Database, Databases } from './databases.ts';
import { postgresSink } from './postgres-sink.ts';
import { serverMeter } from './server-meter.ts';

/** The row policies hold for it, as they do for the service; the tables are the superuser's. */
const service = 'siyi_service';

const settings = {
  ...{ shared_buffers: '256MB', max_wal_size: '4GB', checkpoint_timeout: '15min' },
  // Nothing is vacuumed while it is asked: that was done when it had been filled.
  autovacuum: 'off',
  // What helpers of a backend do is told of nobody once they have ended.
  max_parallel_workers_per_gather: '0',
};

/**
 * Two databases on a server from npm that is started for them, durable once they are filled. Its files are in the folder `path`, to be taken again
 * the next time, or when nothing is to be kept in a folder beside that, which is gone afterwards.
 */
export async function postgresDatabases(path: string, keep: boolean): Promise<Databases> {
  invariant(existsSync('/proc/self/schedstat'), 'what a server costs is known on Linux');
  const cluster = resolve(path);
  const kept = keep && existsSync(cluster);
  const taken = kept ? { fill: (folder: string) => symlink(cluster, folder) } : {};
  const server = await startPostgres({ within: dirname(cluster), settings, ...taken });
  const [line] = readFileSync(join(server.folder, 'postmaster.pid'), 'utf8').split('\n');
  const pid = Number(line);
  if (!kept) await once(server.url(), `create role ${service} login`);
  return {
    small: databaseOf(server, 'siyi_small'),
    large: databaseOf(server, 'siyi_large'),
    meter: serverMeter(pid),
    async close() {
      if (keep) await shutDown(pid, server.folder);
      if (keep && !kept) await rename(server.folder, cluster);
      await server.stop();
    },
  };
}

function databaseOf(server: PostgresServer, name: string): Database {
  const files = join(dirname(server.folder), name);
  return {
    name,
    options: { database: server.url(name, service), migratorDatabase: server.url(name), files },
    isThere: async () => (await once(server.url(), 'select 1 from pg_database where datname = $1', [name])).length > 0,
    async clear() {
      await once(server.url(), `drop database if exists ${name}`);
      await once(server.url(), `create database ${name}`);
    },
    fill: () => postgresSink(server.url(name)),
    async bytes() {
      const [row] = await once(server.url(), 'select pg_database_size($1) as bytes', [name]);
      return Number(row?.['bytes']);
    },
  };
}

async function once(url: string, text: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Ends a server so that it need not recover when it is started again. */
async function shutDown(pid: number, folder: string): Promise<void> {
  process.kill(pid, 'SIGINT');
  while (existsSync(join(folder, 'postmaster.pid'))) await sleep(50);
}
