import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EntryView } from '../../src/contract/entry-view.ts';
import { createSiyi } from '../../src/main.ts';
import type { Siyi } from '../../src/service/siyi.ts';
import { temporaryFolder } from '../cli/cli-run.ts';
import { account } from './account.ts';
import { openDatabases, type Databases } from './databases.ts';
import { startNode, type Node } from '../samples/start-node.ts';
import { race } from './racing-client.ts';
import { fillDatabase, village } from '../samples/service-database.ts';

const folder = temporaryFolder();
const running = new Set<Node>();
let databases: Databases;
beforeAll(async () => {
  databases = await openDatabases();
});
afterEach(async () => {
  for (const node of running) await node.kill();
  running.clear();
});
afterAll(async () => {
  folder.remove();
  await databases.close();
});

const cycles = 4;

describe('three processes on one database', () => {
  it(
    'lose, double and invent nothing while they race on the same matters and one is killed again and again',
    { timeout: 180_000 },
    async () => {
      const database = await databases.fresh();
      const files = folder.path('race');
      const { token, instances } = await fillDatabase({ database: database.url, migratorDatabase: database.migratorUrl, files }, 4);
      const env = { DATABASE_URL: database.url, SIYI_FILES: files };
      const start = async () => {
        const node = await startNode(env);
        running.add(node);
        return node;
      };
      const nodes = await Promise.all([start(), start(), start()]);
      let racing = true;
      const clients = Array.from({ length: 12 }, () =>
        race(
          () => nodes.map(({ url }) => url),
          token,
          instances,
          () => racing,
        ),
      );
      for (let cycle = 0; cycle < cycles; cycle += 1) {
        await sleep(700 + 130 * cycle);
        const at = cycle % nodes.length;
        const victim = nodes[at];
        if (victim === undefined) throw new Error('unreachable');
        await victim.kill();
        running.delete(victim);
        nodes[at] = await start();
      }
      await sleep(500);
      racing = false;
      const reports = await Promise.all(clients);
      for (const node of running) expect(await node.stop()).toBe(0);
      running.clear();
      const acknowledged = reports.reduce((sum, report) => sum + report.acknowledged.size, 0);
      const answers = (status: number) => reports.reduce((sum, report) => sum + (report.answers[status] ?? 0), 0);
      // One of the requests that were under way when a node died, or when the clients ended, may have been recorded without being told.
      const untold = await account(database.url, files, instances, reports);
      console.log(
        `${acknowledged} acknowledged, ${answers(409)} too late, ${answers(0)} without an answer, ${answers(503)} told to wait, ${untold} untold`,
      );
      // The account itself must notice an entry that was acknowledged and is not there, and one that nobody asked for.
      const forged = new Map([
        ['forged', { instance: instances[0] ?? '', key: 'forged', revision: 1, opinion: '样例伪造', recordedAs: 2 }],
      ]);
      await expect(
        account(database.url, files, instances, [...reports, { acknowledged: forged, asked: [], answers: {} }]),
      ).rejects.toThrow();
      await expect(account(database.url, files, instances, reports.slice(1))).rejects.toThrow();
      expect(acknowledged).toBeGreaterThan(100);
      expect(answers(409)).toBeGreaterThan(0);
      expect(answers(0)).toBeGreaterThan(0);
      expect(untold).toBeLessThanOrEqual(clients.length);
    },
  );
});

describe('three nodes in one process', () => {
  const openNodes = async (files: string, matters: number, now: () => string) => {
    const database = await databases.fresh();
    const { instances } = await fillDatabase({ database: database.url, migratorDatabase: database.migratorUrl, files }, matters);
    const clock = { now: () => now() as never };
    const nodes = await Promise.all([1, 2, 3].map(() => createSiyi({ database: database.url, files, clock, sweepMs: 20, deliverMs: 20 })));
    return { nodes, instances, database };
  };
  const closeAll = async (nodes: readonly Siyi[]) => {
    for (const node of nodes) await node.close();
  };
  const supervisor = { person: '00000000-0000-7000-8000-000000000002', roles: ['supervisor'], organisation: village };

  it('fire each due time once', async () => {
    let now = new Date().toISOString();
    const { nodes, instances } = await openNodes(folder.path('deadlines'), 6, () => now);
    const [first] = nodes as [Siyi];
    for (const instance of instances) {
      const data = { ref: '1', by: 'supervisionCommittee', question: '样例质询' };
      const asked = await first.as(supervisor).record(instance, { type: 'inquiry.opened', occurredAt: now, data }, { revision: 1 });
      expect(asked.ok).toBe(true);
    }
    now = new Date(Date.parse(now) + 40 * 86_400_000).toISOString();
    const fired = async () => {
      const { rows } = await first.as(supervisor).trail({ type: 'deadline.passed' });
      return rows.map(({ instance }) => instance);
    };
    // All three sweep on their own; we only wait until the work is done, and then for a while longer.
    while ((await fired()).length < instances.length) await sleep(20);
    await Promise.all(nodes.map((node) => node.sweep()));
    await sleep(200);
    expect([...(await fired())].sort()).toEqual([...instances].sort());
    await closeAll(nodes);
  });

  it('tell every entry, those of one matter in their order', async () => {
    const now = new Date().toISOString();
    const { nodes, instances } = await openNodes(folder.path('outbox'), 3, () => now);
    const told: EntryView[] = [];
    const leave = nodes.map((node) => node.subscribe((entry) => void told.push(entry)));
    for (let count = 0; count < 12; count += 1) {
      await Promise.all(
        instances.map((instance, at) => {
          const data = { opinion: `样例意见 ${count}` };
          const node = nodes[(at + count) % nodes.length] as Siyi;
          return node.as(supervisor).record(instance, { type: 'observation.recorded', occurredAt: now, data }, { revision: count + 1 });
        }),
      );
      // A node that goes hands its turn to another.
      if (count === 6) leave[0]?.();
    }
    const revisions = (instance: string) => [
      ...new Set(told.filter((entry) => entry.instance === instance).map(({ revision }) => revision)),
    ];
    while (instances.some((instance) => revisions(instance).length < 13)) await sleep(20);
    for (const instance of instances) expect(revisions(instance)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
    await closeAll(nodes);
  });
});
