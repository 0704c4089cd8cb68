import { setTimeout as sleep } from 'node:timers/promises';
import { asking } from './asking.ts';
import type { PostgresServer } from './start-postgres.ts';

/** Lets a server wait for its standby at each commit, from when this resolves. */
export async function makeSynchronous(primary: PostgresServer): Promise<void> {
  await asking(primary.url(), async (client) => {
    await client.query("alter system set synchronous_standby_names = 'standby'");
    await client.query('select pg_reload_conf()');
    for (let state = ''; state !== 'sync';) {
      const { rows } = await client.query<{ sync_state: string }>('select sync_state from pg_stat_replication');
      state = rows[0]?.sync_state ?? '';
      await sleep(20);
    }
  });
}
