import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { createSiyi } from '../../src/main.ts';
import { cliRun, temporaryFolder } from '../cli/cli-run.ts';
import { mustStart } from '../samples/must-start.ts';

const village = '610114099201';
const clients = 8;
const cycles = 3;
const folder = temporaryFolder();
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  folder.remove();
});

/** A request that a client makes until it is answered: its key names it for ever. */
interface Asked {
  readonly key: string;
  readonly revision: number;
  readonly opinion: string;
}

async function serve(database: string): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const script = fileURLToPath(new URL('../cli/start.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, 'serve', '--port', '0', '--database', database], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  let said = '';
  for await (const part of child.stdout) {
    said += String(part);
    const url = /(http:\/\/127\.0\.0\.1:\d+)\/healthz/.exec(said)?.[1];
    if (url !== undefined) {
      child.stdout.resume();
      return { url, child };
    }
  }
  throw new Error(`the service never came up: ${said}`);
}

async function prepare(database: string): Promise<{ readonly token: string; readonly instances: readonly string[] }> {
  const siyi = await createSiyi({ database });
  const owner = { person: randomUUID(), roles: ['administrator'], organisation: '000000000000' };
  for (const code of ['000000000000', '610000000000', '610100000000', '610114000000', '610114099000', village]) {
    await siyi.as(owner).addOrganisation({ code, name: `样例${code}`, hasCollective: false });
  }
  const { id: person } = await siyi.as(owner).addPerson({ name: '样例街道干部', sex: 'female', organisation: village });
  const { token } = await siyi.makeToken({ person, roles: ['officer'], organisation: village, label: '样例', days: 1 });
  const officer = siyi.as({ person, roles: ['officer'], organisation: village });
  const instances: string[] = [];
  for (let n = 0; n < clients; n += 1)
    instances.push((await mustStart(officer, { item: 'GG-02', organisation: village, title: `样例 ${String(n)}` })).entry.instance);
  await siyi.close();
  return { token, instances };
}

/** Posts one request; the status, or nothing when no answer came. */
async function post(url: string, token: string, instance: string, { key, revision, opinion }: Asked): Promise<number | null> {
  try {
    const answer = await fetch(`${url}/api/v1/instances/${instance}/events`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
        'if-match': `"${String(revision)}"`,
      },
      body: JSON.stringify({ type: 'observation.recorded', occurredAt: '2026-03-02T01:00:00Z', data: { opinion } }),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null; // no answer is an answer of its own here: the request is asked again under its key
  }
}

it('loses and doubles nothing that it acknowledged, killed in mid-flight again and again', { timeout: 120_000 }, async () => {
  const database = folder.path('crash.db');
  const { token, instances } = await prepare(database);
  const acknowledged = instances.map(() => new Map<string, number>());
  const waiting: (Asked | null)[] = instances.map(() => null);
  let unanswered = 0;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const { url, child } = await serve(database);
    const exited = once(child, 'exit');
    let alive = true;
    const client = async (n: number) => {
      const done = acknowledged[n] as Map<string, number>;
      while (alive) {
        const asked = waiting[n] ?? {
          key: randomUUID(),
          revision: done.size + 1,
          opinion: `样例意见 ${String(n)}-${String(done.size + 1)}`,
        };
        waiting[n] = asked;
        const status = await post(url, token, instances[n] ?? '', asked);
        if (status === null) unanswered += 1;
        if (status === null) return;
        expect(status).toBe(201);
        done.set(asked.key, asked.revision + 1);
        waiting[n] = null;
      }
    };
    const running = instances.map((_, n) => client(n));
    const target = acknowledged.reduce((sum, done) => sum + done.size, 0) + 60 + 17 * cycle;
    while (acknowledged.reduce((sum, done) => sum + done.size, 0) < target) await new Promise((resume) => setTimeout(resume, 3));
    child.kill('SIGKILL');
    await exited;
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
