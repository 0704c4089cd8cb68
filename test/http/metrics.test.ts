import { afterEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/http/app.ts';
import { Failure } from '../../src/kernel/failure.ts';
import type { Store } from '../../src/store/store.ts';
import { application, attachOne, serve, startOne, type Serving } from './serving.ts';

let serving: Serving | undefined;
afterEach(async () => {
  await serving?.close();
  serving = undefined;
});

async function opened(): Promise<Serving> {
  serving = await serve();
  return serving;
}

/** The metrics of a server on the same village, whose store differs in some of what it does. */
async function measured({ village }: Serving, replaced: Partial<Store>): Promise<string> {
  const { context } = village.siyi;
  const app = await buildApp({ ...context, store: { ...context.store, ...replaced } });
  const response = await app.inject({ method: 'GET', url: '/metrics' });
  await app.close();
  expect(response.statusCode).toBe(200);
  return response.body;
}

describe('refusals', () => {
  test('are told by why', async () => {
    const it = await opened();
    const id = await startOne(it);
    const event = application(await attachOne(it));
    const send = (key: string, body: unknown) =>
      it.ask('POST', `/api/v1/instances/${id}/events`, { body, headers: { 'idempotency-key': key, 'if-match': '"1"' } });
    await send('unmet', { ...event, data: { ...event.data, documents: {} } });
    await send('unmet-again', { ...event, data: { ...event.data, documents: {} } });
    const { text } = await it.ask('GET', '/metrics');
    expect(text).toContain('siyi_refusals_total{reason="RULES_NOT_MET"} 2\n');
    expect(text).toContain('siyi_problems_total{code="REFUSED"} 2\n');
  });
});

describe('what waits in the database', () => {
  test('due times that nobody fired, with the age of the oldest, and entries that nobody was told of', async () => {
    const it = await opened();
    const { siyi, clock } = it.village;
    expect((await it.ask('GET', '/metrics')).text).toContain('siyi_deadlines_late_seconds 0\n');
    const id = await startOne(it);
    const supervisor = siyi.as(await siyi.openSession(it.village.tokens.supervisor));
    const data = { ref: '1', by: 'supervisionCommittee', question: '样例质询' };
    const asked = await supervisor.record(id, { type: 'inquiry.opened', occurredAt: clock.now(), data }, { revision: 1 });
    expect(asked.ok).toBe(true);
    clock.set((await supervisor.read(id)).deadlines[0]?.due ?? '');
    clock.advance(90_000);
    const { text } = await it.ask('GET', '/metrics');
    expect(text).toContain('siyi_deadlines_late 1\n');
    expect(text).toContain('siyi_deadlines_late_seconds 90\n');
    expect(text).toContain('siyi_outbox_waiting 2\n');
    expect(text).toContain('siyi_database_up 1\n');
  });

  test('is left out when the database is away, and the rest is told', async () => {
    const it = await opened();
    const text = await measured(it, { read: () => Promise.reject(new Failure('DATABASE_UNREACHABLE')) });
    expect(text).toContain('siyi_database_up 0\n');
    expect(text).toContain('siyi_store_queue_length 0\n');
    expect(text).not.toMatch(/^siyi_(?:deadlines_late|outbox_waiting|standbys)/m);
  });

  test('does not keep the reader waiting for a database that does not answer', async () => {
    const it = await opened();
    const started = performance.now();
    const text = await measured(it, { read: () => new Promise(() => undefined) });
    expect(text).toContain('siyi_database_up 0\n');
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('standbys', () => {
  test('are not told of where there can be none', async () => {
    const text = await measured(await opened(), { standbys: () => Promise.resolve(null) });
    expect(text).not.toMatch(/^siyi_standby/m);
  });

  test('are told as far as the database shows them', async () => {
    const it = await opened();
    const seen = await measured(it, { standbys: () => Promise.resolve({ connected: 2, synchronous: 1, behindBytes: 4096 }) });
    expect(seen).toContain('siyi_standbys 2\n');
    expect(seen).toContain('siyi_standbys_synchronous 1\n');
    expect(seen).toContain('siyi_standby_behind_bytes 4096\n');
    const unseen = await measured(it, { standbys: () => Promise.resolve({ connected: 2, synchronous: null, behindBytes: null }) });
    expect(unseen).toContain('siyi_standbys 2\n');
    expect(unseen).not.toMatch(/^siyi_standby(?:s_synchronous|_behind)/m);
  });
});
