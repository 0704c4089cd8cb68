import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { createSiyi } from '../../src/main.ts';
import { cliRun, temporaryFolder } from '../cli/cli-run.ts';
import { postObservation, type Asked } from '../samples/post-observation.ts';
import { fillDatabase, village } from '../samples/service-database.ts';
import { startNode, type Node } from '../samples/start-node.ts';

const clients = 8;
const cycles = 3;
const folder = temporaryFolder();
const started: Node[] = [];
afterAll(async () => {
  for (const node of started) await node.kill();
  folder.remove();
});

/** Acknowledged between two kills, at least; a thread has to come up first. */
const ways = [
  { name: 'alone', enough: 60, deciding: false },
  { name: 'with a thread that decides ahead', enough: 1000, deciding: true },
];

it.each(ways)(
  '$name, loses and doubles nothing that it acknowledged, killed in mid-flight again and again',
  { timeout: 180_000 },
  async (way) => {
    const database = folder.path(`crash-${String(way.deciding)}.db`);
    const decidedPath = folder.path('decided');
    const typed = [fileURLToPath(new URL('./serve-deciding.ts', import.meta.url)), database, decidedPath];
    const { token, instances } = await fillDatabase({ database }, clients);
    const acknowledged = instances.map(() => new Map<string, number>());
    const waiting: (Asked | null)[] = instances.map(() => null);
    let unanswered = 0;
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const node = await startNode({ SIYI_DATABASE: database }, way.deciding ? typed : undefined);
      started.push(node);
      let alive = true;
      const client = async (n: number) => {
        const done = acknowledged[n] as Map<string, number>;
        while (alive) {
          const asked: Asked = waiting[n] ?? {
            instance: instances[n] ?? '',
            key: randomUUID(),
            revision: done.size + 1,
            opinion: `样例意见 ${String(n)}-${String(done.size + 1)}`,
          };
          waiting[n] = asked;
          const { status } = await postObservation(node.url, token, asked);
          if (status === 0) unanswered += 1;
          if (status === 0) return;
          expect(status).toBe(201);
          done.set(asked.key, asked.revision + 1);
          waiting[n] = null;
        }
      };
      const running = instances.map((_, n) => client(n));
      const target = acknowledged.reduce((sum, done) => sum + done.size, 0) + way.enough + 17 * cycle;
      while (acknowledged.reduce((sum, done) => sum + done.size, 0) < target) await new Promise((resume) => setTimeout(resume, 3));
      await node.kill();
      alive = false;
      await Promise.all(running);
    }
    expect(unanswered).toBeGreaterThan(0);

    const siyi = await createSiyi({ database });
    const leaves = new Set<string>();
    for (const [n, instance] of instances.entries()) {
      const kept: number[] = [];
      for await (const entry of siyi.as({ person: randomUUID(), roles: ['officer'], organisation: village }).exportTrail({ instance })) {
        kept.push(entry.revision);
        leaves.add(entry.leaf);
      }
      const done = acknowledged[n]?.size ?? 0;
      // One request may have been recorded without its answer arriving; nothing else may be there, and nothing acknowledged may be missing.
      expect(kept.length - 1 - done).toBeOneOf(waiting[n] === null ? [0] : [0, 1]);
      expect(kept.sort((a, b) => a - b)).toEqual(Array.from({ length: kept.length }, (_, at) => at + 1));
    }
    await siyi.close();
    if (way.deciding) {
      const decided = readFileSync(decidedPath, 'utf8').split('\n').slice(0, -1);
      expect(decided.filter((leaf) => leaves.has(leaf)).length).toBeGreaterThan(cycles * clients);
      // What the thread had just decided and nobody had written yet is the whole difference.
      expect(decided.filter((leaf) => !leaves.has(leaf)).length).toBeLessThanOrEqual(cycles * clients);
    }
    expect((await cliRun(['replay', '--database', database])).code).toBe(0);
  },
);
