import pg from 'pg';
import { Failure } from '../../kernel/failure.ts';
import { failureOf } from './failure-of.ts';
import { hostsOf } from './hosts-of.ts';

/** The highest timeline that was seen, so that an old primary that came back is never taken for the new one. */
export interface Seen {
  timeline: number;
}

/**
 * Connects to the first server of a URL that takes writes, is durable and is not behind what was seen before. Of several, the first time,
 * all are asked, and the one on the highest timeline is taken: a primary that was replaced is on an older one.
 *
 * @throws {Failure} DATABASE_UNREACHABLE when none is there, DATABASE_NOT_DURABLE for one that runs with `fsync` or `full_page_writes` off
 */
export async function connect(url: string, seen: Seen): Promise<pg.Client> {
  const hosts = hostsOf(url);
  if (hosts.length > 1 && seen.timeline === 0) await lookAtAll(hosts, seen);
  let last: Failure | null = null;
  for (const host of hosts) {
    try {
      return await connectTo(host, seen);
    } catch (error) {
      last = passing(error);
    }
  }
  throw last ?? new Failure('DATABASE_UNREACHABLE');
}

/** Raises what was seen to the highest timeline of the servers that are there. */
async function lookAtAll(hosts: readonly string[], seen: Seen): Promise<void> {
  const looks = hosts.map(async (host) => {
    const own = { timeline: 0 };
    const client = await connectTo(host, own);
    await client.end();
    return own.timeline;
  });
  for (const look of await Promise.allSettled(looks)) {
    if (look.status === 'fulfilled') seen.timeline = Math.max(seen.timeline, look.value);
    else passing(look.reason);
  }
}

/** @throws anything but that a server is not there or has no room: those pass, and are answered. */
function passing(error: unknown): Failure {
  const failure = failureOf(error);
  if (failure.code !== 'DATABASE_UNREACHABLE' && failure.code !== 'DATABASE_BUSY') throw failure;
  return failure;
}

async function connectTo(url: string, seen: Seen): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 3000,
    keepAlive: true,
    application_name: 'siyi',
    pipeline: true,
    types: { getTypeParser: typeParser as never },
  });
  // Said again by the query under way; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await assertPrimary(client, seen);
    await client.query(settings);
    return client;
  } catch (error) {
    void client.end().catch(() => undefined);
    throw error;
  }
}

/**
 * Read committed would let two reads of one unit see two states. A server that is told nothing more by a dead host keeps its locks, turns among them,
 * for two hours if nobody asks it not to.
 *
 * Each statement has one plan, made once for all values (`test/store-plans` looks at it): making a plan for each call takes longer than most of
 * them run. A list has an index in its own order; without knowing what the policies let through, the planner takes a sort of what a bitmap
 * found for cheaper, and its usual costs are those of a disk that has to move an arm.
 */
const settings = `
  set session characteristics as transaction isolation level repeatable read;
  set timezone = 'UTC';
  set tcp_keepalives_idle = 30;
  set tcp_keepalives_interval = 10;
  set tcp_keepalives_count = 3;
  set jit = off;
  set plan_cache_mode = force_generic_plan;
  set enable_bitmapscan = off;
  set random_page_cost = 1.1`;

interface Server {
  readonly standby: boolean;
  readonly fsync: string;
  readonly pages: string;
  readonly commit: string;
  readonly timeline: string | null;
}

async function assertPrimary(client: pg.Client, seen: Seen): Promise<void> {
  const { rows } = await client.query<Server>(
    `select pg_is_in_recovery() as standby, current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
       current_setting('synchronous_commit') as commit,
       case when pg_is_in_recovery() then null else substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) end as timeline`,
  );
  const server = rows[0];
  if (server === undefined || server.standby || server.timeline === null) throw new Failure('DATABASE_UNREACHABLE', { got: 'a standby' });
  if (server.fsync !== 'on' || server.pages !== 'on') {
    throw new Failure('DATABASE_NOT_DURABLE', { fsync: server.fsync, full_page_writes: server.pages });
  }
  const timeline = Number.parseInt(server.timeline, 16);
  if (timeline < seen.timeline)
    throw new Failure('DATABASE_UNREACHABLE', { got: `timeline ${timeline}`, needed: `timeline ${seen.timeline}` });
  seen.timeline = timeline;
  if (server.commit !== 'on' && server.commit !== 'remote_apply') await client.query('set synchronous_commit = on');
}

const int8 = pg.types.builtins.INT8;
const bytea = pg.types.builtins.BYTEA;

/** Whole numbers of 64 bits as numbers (ours stay far below 2^53), bytes as bytes, everything else as the driver does. */
function typeParser(type: Parameters<typeof pg.types.getTypeParser>[0], format?: 'text' | 'binary'): unknown {
  if (type === int8) return Number;
  if (type === bytea && format !== 'binary') return (text: string) => Buffer.from(text.slice(2), 'hex');
  return pg.types.getTypeParser(type, format);
}
