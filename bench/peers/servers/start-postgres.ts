import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres as start, type PostgresServer } from '../../../test/postgres/start-postgres.ts';
import type { Server } from './server.ts';

/** PostgreSQL from npm, durable, on a folder of its own; the one that was killed there is started again. */
export async function startPostgres(folder: string): Promise<Server> {
  const known = started.get(folder);
  if (known !== undefined) await known.start();
  const postgres = known ?? (await start({ within: folder, settings: { ...durable, ...roomy } }));
  started.set(folder, postgres);
  const [pid] = readFileSync(join(postgres.folder, 'postmaster.pid'), 'utf8').split('\n');
  return {
    url: postgres.url(),
    pids: [Number(pid)],
    kill: () => postgres.kill(),
    async stop() {
      started.delete(folder);
      await postgres.stop();
    },
  };
}

const started = new Map<string, PostgresServer>();
const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const roomy = { shared_buffers: '256MB', max_wal_size: '4GB', checkpoint_timeout: '15min', jit: 'off' };
