import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { sha256 } from '../../src/kernel/digest.ts';
import { countEntries } from '../../src/store/journal/count-entries.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { findResult } from '../../src/store/result/find-result.ts';
import { temporaryFolder } from '../cli/cli-run.ts';
import { appendNext, idOf, minute, sampleDistrict, startSample } from '../conformance/samples.ts';
import { account } from './account.ts';
import { openDatabases, type Database } from './databases.ts';
import { startNode, type Node } from '../samples/start-node.ts';
import { makeSynchronous } from './make-synchronous.ts';
import { race } from './racing-client.ts';
import { fillDatabase } from '../samples/service-database.ts';
import { startPostgres, type PostgresServer } from './start-postgres.ts';
import { startStandby } from './start-standby.ts';
import { asking } from './asking.ts';

const folder = temporaryFolder();
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
afterAll(() => folder.remove());

const both = (url: string, standby: PostgresServer) => url.replace(/@([^/]*)/, `@$1,127.0.0.1:${standby.port}`);

describe('a primary that dies under load', () => {
  it('loses no acknowledged entry, and the nodes find the standby by themselves', { timeout: 240_000 }, async () => {
    const primary = await startPostgres();
    ends.push(() => primary.stop());
    const databases = await openDatabases(primary.url());
    const database = await databases.fresh();
    const files = folder.path('failover');
    const { token, instances } = await fillDatabase({ database: database.url, migratorDatabase: database.migratorUrl, files }, 6);
    await databases.close();
    const standby = await startStandby(primary);
    await makeSynchronous(primary);
    ends.push(() => standby.stop());
    const url = both(database.url, standby);
    const nodes: Node[] = [];
    for (let count = 0; count < 2; count += 1) nodes.push(await startNode({ DATABASE_URL: url, SIYI_FILES: files }));
    ends.push(() => Promise.all(nodes.map((node) => node.kill())));

    let racing = true;
    let done = 0;
    const urls = nodes.map((node) => node.url);
    const clients = Array.from({ length: 8 }, () =>
      race(
        () => urls,
        token,
        instances,
        () => racing,
        () => (done += 1),
      ),
    );
    while (done < 60) await sleep(10);
    const killed = performance.now();
    await primary.kill();
    await asking(standby.url(), (client) => client.query('select pg_promote()'));
    // Counted from here on: answers of the old primary may have been on their way when it was killed.
    const before = done;
    while (done === before) await sleep(5);
    const backMs = performance.now() - killed;
    while (done < before + 60) await sleep(10);

    // The old primary comes back, as if nothing had happened: nobody may take it for the one that takes writes.
    await primary.start();
    const late = await startNode({ DATABASE_URL: url, SIYI_FILES: files });
    nodes.push(late);
    urls.push(late.url);
    const again = done;
    while (done < again + 40) await sleep(10);
    const { rows } = await asking(primary.url(), (client) =>
      client.query("select 1 from pg_stat_activity where application_name = 'siyi'"),
    );
    expect(rows).toEqual([]);
    racing = false;
    const reports = await Promise.all(clients);
    for (const node of nodes) expect(await node.stop()).toBe(0);

    const untold = await account(database.url.replace(`:${primary.port}/`, `:${standby.port}/`), files, instances, reports);
    const answers = (status: number) => reports.reduce((sum, report) => sum + (report.answers[status] ?? 0), 0);
    console.log(
      `${done} acknowledged, 0 lost, ${untold} untold, ${answers(503)} told to ask again; back ${backMs.toFixed(0)} ms after the kill`,
    );
    expect(untold).toBeLessThanOrEqual(clients.length);
  });
});

describe('a commit that is not plainly acknowledged', () => {
  let server: PostgresServer;
  let database: Database;
  beforeAll(async () => {
    server = await startPostgres();
    const databases = await openDatabases(server.url());
    database = await databases.fresh();
    await databases.close();
  });
  afterAll(() => server.stop());

  const waitFor = (standby: string) =>
    asking(server.url(), async (client) => {
      await client.query(`alter system set synchronous_standby_names = '${standby}'`);
      await client.query('select pg_reload_conf()');
      const shown = async () =>
        (await client.query<{ now: string }>("select current_setting('synchronous_standby_names') as now")).rows[0]?.now;
      while ((await shown()) !== standby) await sleep(10);
    });
  /** Does something to the session that waits for its standby, once there is one. */
  const toTheWaiting = (what: string) =>
    asking(server.url(), async (client) => {
      const ask = () => client.query(`select ${what}(pid) from pg_stat_activity where wait_event = 'SyncRep'`);
      while ((await ask()).rowCount === 0) await sleep(10);
    });
  function* recordOnce(matter: string, key: string) {
    const person = idOf(2, 1);
    if ((yield* findResult(person, key)) !== null) return 'known';
    yield* appendNext(matter, {}, { result: { person, key, request: sha256(key), status: 201, body: {}, recordedAt: minute(1) } });
    return 'recorded';
  }

  it.each([
    ['cancelled', 'pg_cancel_backend'],
    ['ended', 'pg_terminate_backend'],
    ['never answered', 'pg_backend_pid_of'],
  ])('is of unknown outcome when its wait for the standby is %s; asked again it is there once', async (how, what) => {
    await waitFor('');
    const matter = idOf(4, how.length);
    const store = await openPostgresStore({ url: database.url, migratorUrl: database.migratorUrl, migrations, commitMs: 1500 });
    ends.push(() => store.close());
    if (how === 'cancelled') await store.write(sampleDistrict);
    await store.write(() => startSample(matter));
    const before = await store.read(() => countEntries({}));
    await waitFor('nobody');
    const asked = store.write(() => recordOnce(matter, how));
    const outcome = expect(asked).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    if (how !== 'never answered') await toTheWaiting(what);
    await outcome;
    await waitFor('');
    expect(await store.write(() => recordOnce(matter, how))).toBeOneOf(['known', 'recorded']);
    expect(await store.write(() => recordOnce(matter, how))).toBe('known');
    expect(await store.read(() => countEntries({}))).toBe(before + 1);
  });
});
