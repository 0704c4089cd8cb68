import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { version } from '../../src/contract/version.ts';
import { createSiyi } from '../../src/main.ts';
import type { DecidedTogether, DeciderData, Ready } from '../../src/service/deciding-thread.ts';
import type { Siyi } from '../../src/service/siyi.ts';
import { temporaryFolder } from '../cli/cli-run.ts';
import { fillDatabase, village } from '../samples/service-database.ts';
import { threadFromSource } from '../samples/thread-from-source.ts';

const folder = temporaryFolder();
const opened: Siyi[] = [];
afterEach(async () => {
  for (const siyi of opened.splice(0)) await siyi.close();
});
afterAll(() => folder.remove());

const clock = { now: () => '2026-03-02T01:00:00.000Z' as never };
const officer = { person: '00000000-0000-7000-8000-0000000000aa', roles: ['officer'], organisation: village };
const rest = 3_600_000;
let files = 0;

/** Siyi on a file with so many matters, and a thread that is ready; `leaves` are those of what the thread decided. */
async function open(matters: number, start: (data: DeciderData) => Worker = (data) => threadFromSource('src/decider-thread.ts', data)) {
  const database = folder.path(`decider-${String((files += 1))}.db`);
  const { instances } = await fillDatabase({ database, clock }, matters);
  const leaves = new Set<string>();
  const errors: unknown[] = [];
  let ready: Promise<unknown> = Promise.resolve();
  const decider = (data: DeciderData) => {
    const thread = start(data);
    ready = once(thread, 'message');
    thread.on('message', (message: DecidedTogether | Ready) => {
      if ('ready' in message) return;
      for (const decided of message.decided) if (decided !== null) leaves.add(Buffer.from(decided.row.leaf).toString('hex'));
    });
    return thread;
  };
  const quiet = { sweepMs: rest, deliverMs: rest, ledgerMs: rest, auditMs: rest };
  const siyi = await createSiyi({ database, clock, ...quiet, decider, onError: (error) => errors.push(error) });
  opened.push(siyi);
  return { siyi, instances, leaves, errors, ready: () => ready };
}

type Opened = Awaited<ReturnType<typeof open>>;

const record = ({ siyi }: Opened, instance: string, revision: number, opinion = '样例意见') =>
  siyi.as(officer).record(instance, { type: 'observation.recorded', occurredAt: '2026-03-02T01:00:00Z', data: { opinion } }, { revision });

/** One event of every matter at once. */
const everywhere = (on: Opened, revision: number) => Promise.all(on.instances.map((instance) => record(on, instance, revision)));

async function differences({ siyi }: Opened): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for await (const { differences: found } of siyi.replay()) all.push(...found);
  return all;
}

describe('many at once', () => {
  it('are decided by the thread, and are in the journal as it decided them', async () => {
    const on = await open(12);
    await everywhere(on, 1);
    await on.ready();
    const outcomes = await everywhere(on, 2);
    await everywhere(on, 3);
    expect(on.leaves.size).toBeGreaterThanOrEqual(16);
    const kept = new Set<string>();
    for (const instance of on.instances) {
      const { rows } = await on.siyi.as(officer).trail({ instance });
      expect(rows.map(({ revision }) => revision).sort()).toEqual([1, 2, 3, 4]);
      for (const { leaf } of rows) kept.add(leaf);
    }
    expect([...on.leaves].filter((leaf) => !kept.has(leaf))).toEqual([]);
    const shown = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.entry] : []));
    const [first] = (await on.siyi.as(officer).trail({ instance: on.instances[0] ?? '' })).rows.filter(({ revision }) => revision === 3);
    expect(shown[0]).toEqual(first);
    expect(on.leaves).toContain(shown.at(-1)?.leaf);
    expect(await differences(on)).toEqual([]);
    expect(on.errors).toEqual([]);
  });

  it('of one matter go on in the order in which they were asked', async () => {
    const on = await open(8);
    await everywhere(on, 1);
    await on.ready();
    const [one = '', ...others] = on.instances;
    const asked = [...others.map((instance) => record(on, instance, 2)), ...[2, 3, 4, 5].map((revision) => record(on, one, revision))];
    expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true);
    expect((await on.siyi.as(officer).read(one)).revision).toBe(6);
    expect(on.leaves.size).toBeGreaterThan(0);
  });

  it('are refused, and the refusal kept once, where they are written', async () => {
    const on = await open(8);
    await everywhere(on, 1);
    await on.ready();
    const refused = on.instances.map((instance) =>
      on.siyi.as(officer).record(instance, { type: 'proposal.accepted', occurredAt: '2026-03-02T01:00:00Z', data: {} }, { revision: 2 }),
    );
    for (const outcome of await Promise.all(refused))
      expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'EVENT_NOT_EXPECTED' } });
    expect((await on.siyi.as(officer).refusals()).rows).toHaveLength(8);
  });
});

describe('a session with more to it than its three parts', () => {
  it('is taken for what those say', async () => {
    const on = await open(8);
    await everywhere(on, 1);
    await on.ready();
    const odd = { ...officer, log: () => undefined };
    const event = { type: 'observation.recorded', occurredAt: '2026-03-02T01:00:00Z', data: { opinion: '样例意见' } } as const;
    const asked = on.instances.map((instance) => on.siyi.as(odd).record(instance, event, { revision: 2 }));
    expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true);
    expect(on.leaves.size).toBeGreaterThan(0);
    expect(on.errors).toEqual([]);
  });
});

describe('a matter that has moved on', () => {
  it('is told before a file that is not kept', async () => {
    const on = await open(8);
    await everywhere(on, 1);
    await on.ready();
    const data = { opinion: '样例意见', documents: { objection: 'a'.repeat(64) } };
    const event = { type: 'observation.recorded', occurredAt: '2026-03-02T01:00:00Z', data } as const;
    const [first = ''] = on.instances;
    const others = on.instances.slice(1).map((instance) => record(on, instance, 2));
    const asked = [record(on, first, 2), on.siyi.as(officer).record(first, event, { revision: 2 })];
    await Promise.all(others);
    expect(
      (await Promise.allSettled(asked)).map((each) =>
        each.status === 'rejected' ? (each.reason as { code: string }).code : each.value.ok,
      ),
    ).toEqual([true, 'REVISION_STALE']);
  });
});

describe('without its thread', () => {
  it('records all the same where none can be started, and tells once', async () => {
    const on = await open(8, () => {
      throw new Error('样例');
    });
    for (const revision of [1, 2]) expect((await everywhere(on, revision)).every(({ ok }) => ok)).toBe(true);
    expect(on.errors).toEqual([expect.objectContaining({ message: '样例' })]);
  });

  it('starts none after it was closed', async () => {
    let started = 0;
    const on = await open(8, (data) => {
      started += 1;
      return threadFromSource('src/decider-thread.ts', data);
    });
    await on.siyi.close();
    for (const outcome of await Promise.allSettled(on.instances.map((instance) => record(on, instance, 1))))
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'STOPPING' } });
    expect(started).toBe(0);
  });

  it('records all the same, and tells once that it was lost', async () => {
    const on = await open(8, () => new Worker('throw new Error("样例")', { eval: true }));
    await everywhere(on, 1);
    await on.ready().catch(() => undefined);
    await everywhere(on, 2);
    expect(on.errors).toEqual([expect.objectContaining({ message: '样例' })]);
    expect(await differences(on)).toEqual([]);
  });

  it('answers what the thread still had to decide when it died', async () => {
    let thread: Worker | null = null;
    const deaf = `const { parentPort } = require('node:worker_threads'); parentPort.on('message', () => undefined); parentPort.postMessage({ ready: '${version}' });`;
    const on = await open(8, () => (thread = new Worker(deaf, { eval: true })));
    await everywhere(on, 1);
    await on.ready();
    const waiting = everywhere(on, 2);
    await new Promise((resume) => setTimeout(resume, 20));
    await (thread as Worker | null)?.terminate();
    expect((await waiting).every(({ ok }) => ok)).toBe(true);
    expect(on.errors).toHaveLength(1);
  });

  it('closes while the thread is at it', async () => {
    const on = await open(8);
    await everywhere(on, 1);
    await on.ready();
    const waiting = Promise.allSettled(on.instances.map((instance) => record(on, instance, 2)));
    await on.siyi.close();
    for (const outcome of await waiting) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'STOPPING' });
  });
});
