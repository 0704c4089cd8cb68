import { execFileSync } from 'node:child_process';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres, type PostgresServer } from './start-postgres.ts';

/**
 * Starts a standby of a server, `standby` by name. Copied while the server runs, as
 * postgresql.org/docs/current/continuous-archiving.html (25.3.3) says, since the binaries from npm have no `pg_basebackup`.
 */
export async function startStandby(primary: PostgresServer): Promise<PostgresServer> {
  const client = new pg.Client({ connectionString: primary.url() });
  // The primary is killed later.
  client.on('error', () => undefined);
  await client.connect();
  await client.query("select pg_create_physical_replication_slot('standby', true)");
  const standby = await startPostgres({
    settings: {
      primary_conninfo: `host=127.0.0.1 port=${primary.port} user=postgres application_name=standby`,
      primary_slot_name: 'standby',
    },
    fill: async (folder) => {
      await client.query("select pg_backup_start('standby', true)");
      await cp(primary.folder, folder, { recursive: true });
      const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop()');
      for (const name of ['postmaster.pid', 'postmaster.opts']) await rm(join(folder, name), { force: true });
      await writeFile(join(folder, 'backup_label'), rows[0]?.labelfile ?? '');
      await writeFile(join(folder, 'standby.signal'), '');
      // Copied by root, run by nobody.
      if (process.getuid?.() === 0) execFileSync('chown', ['-R', '65534:65534', folder]);
      execFileSync('chmod', ['-R', 'go-rwx', folder]);
    },
  });
  await client.end();
  return standby;
}
