import { randomUUID } from 'node:crypto';
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

it('loses and doubles nothing that it acknowledged, killed in mid-flight again and again', { timeout: 120_000 }, async () => {
  const database = folder.path('crash.db');
  const { token, instances } = await fillDatabase({ database }, clients);
  const acknowledged = instances.map(() => new Map<string, number>());
  const waiting: (Asked | null)[] = instances.map(() => null);
  let unanswered = 0;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const node = await startNode({ SIYI_DATABASE: database });
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
    const target = acknowledged.reduce((sum, done) => sum + done.size, 0) + 60 + 17 * cycle;
    while (acknowledged.reduce((sum, done) => sum + done.size, 0) < target) await new Promise((resume) => setTimeout(resume, 3));
    await node.kill();
    alive = false;
    await Promise.all(running);
  }
  expect(unanswered).toBeGreaterThan(0);

  const siyi = await createSiyi({ database });
  for (const [n, instance] of instances.entries()) {
    const kept: number[] = [];
    for await (const entry of siyi.as({ person: randomUUID(), roles: ['officer'], organisation: village }).exportTrail({ instance }))
      kept.push(entry.revision);
    const done = acknowledged[n]?.size ?? 0;
    // One request may have been recorded without its answer arriving; nothing else may be there, and nothing acknowledged may be missing.
    expect(kept.length - 1 - done).toBeOneOf(waiting[n] === null ? [0] : [0, 1]);
    expect(kept.sort((a, b) => a - b)).toEqual(Array.from({ length: kept.length }, (_, at) => at + 1));
  }
  await siyi.close();
  expect((await cliRun(['replay', '--database', database])).code).toBe(0);
});
