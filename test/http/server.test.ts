import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/http/app.ts';
import { Failure } from '../../src/kernel/failure.ts';
import { application, attachOne, serve, startOne, type Serving } from './serving.ts';

let serving: Serving | undefined;
afterEach(async () => {
  await serving?.close();
  serving = undefined;
});

async function opened(...options: Parameters<typeof serve>): Promise<Serving> {
  serving = await serve(...options);
  return serving;
}

/** A log that is kept in memory. */
function listening() {
  const lines: string[] = [];
  const write = (line: Buffer, _encoding: string, done: () => void) => {
    lines.push(line.toString());
    done();
  };
  return { lines, logger: pino({ level: 'info' }, new Writable({ write })) };
}

describe('health', () => {
  test('lives, and can write', async () => {
    const { ask } = await opened();
    expect(await ask('GET', '/healthz', { as: null })).toMatchObject({ status: 200, json: { status: 'up' } });
    expect(await ask('GET', '/readyz', { as: null })).toMatchObject({ status: 200, json: { status: 'ready' } });
  });

  test('many who ask at once cost one check', async () => {
    const { ask, village } = await opened();
    const before = village.siyi.context.store.counters().units;
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask('GET', '/readyz', { as: null })));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(village.siyi.context.store.counters().units - before).toBeLessThan(25);
  });

  test('a store that has closed is not ready, and the process still lives', async () => {
    const { ask, village } = await opened();
    await village.siyi.context.store.close();
    expect(await ask('GET', '/healthz', { as: null })).toMatchObject({ status: 200 });
    const { status, headers, json } = await ask('GET', '/readyz', { as: null });
    expect([status, headers['retry-after']]).toEqual([503, '1']);
    expect(json).toMatchObject({ code: 'STOPPING', retryable: true });
  });
});

describe('addresses', () => {
  test('an unknown one is a problem, and so is a method that it does not take', async () => {
    const { ask } = await opened();
    expect(await ask('GET', '/api/v1/nothing')).toMatchObject({
      status: 404,
      json: { code: 'ROUTE_NOT_FOUND', type: '/problems/ROUTE_NOT_FOUND' },
    });
    const answer = await ask('DELETE', '/api/v1/organisations/610114099201/values/display.days');
    expect(answer).toMatchObject({ status: 405, json: { code: 'METHOD_NOT_ALLOWED' } });
    expect(answer.headers['allow']).toBe('PUT');
    expect((await ask('DELETE', '/api/v1/instances')).headers['allow']).toBe('GET, HEAD, POST');
  });

  test('one that cannot be decoded is a problem', async () => {
    const { ask } = await opened();
    const { status, headers, json } = await ask('GET', '/api/v1/instances/%zz');
    expect([status, headers['content-type']]).toEqual([400, 'application/problem+json']);
    expect(json).toMatchObject({ code: 'INPUT_INVALID' });
  });

  test('the type of a problem leads to what it means', async () => {
    const { ask } = await opened();
    const { json } = await ask('GET', '/api/v1/nothing');
    expect(await ask('GET', String(json.type), { as: null })).toMatchObject({
      status: 200,
      json: { code: 'ROUTE_NOT_FOUND', status: 404, retryable: false },
    });
    expect(await ask('GET', '/problems/NO_SUCH_CODE')).toMatchObject({ status: 404 });
    expect(await ask('GET', '/problems/toString')).toMatchObject({ status: 404 });
  });
});

test('each answer has a name of its own, which a problem repeats', async () => {
  const { ask } = await opened();
  const first = await ask('GET', '/api/v1/nothing', { headers: { 'x-request-id': 'mine', 'request-id': 'mine' } });
  const second = await ask('GET', '/api/v1/nothing');
  expect(first.json.instance).toBe(`urn:uuid:${String(first.headers['x-request-id'])}`);
  expect(first.json.instance).not.toBe(second.json.instance);
});

test('answers carry what keeps a browser from misusing them', async () => {
  const { ask } = await opened();
  const { headers } = await ask('GET', '/api/v1/meta');
  expect(headers).toMatchObject({
    'content-security-policy': "default-src 'none';frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers).not.toHaveProperty('access-control-allow-origin');
});

test('a failure of ours tells neither facts nor place, and is logged with its place and without what was sent', async () => {
  const { lines, logger } = listening();
  const { ask, village } = await opened({ logger });
  const { store } = village.siyi.context;
  const broken = new Failure('UNEXPECTED', { path: '/srv/data' }, new TypeError('row 样例村民1 of token siyi_secret'));
  const app = await buildApp({ ...village.siyi.context, store: { ...store, write: () => Promise.reject(broken) } }, { logger });
  const response = await app.inject({
    method: 'POST',
    url: '/api/v1/people',
    headers: { authorization: `Bearer ${village.tokens.clerk}`, 'content-type': 'application/json' },
    payload: JSON.stringify({ name: '样例机密', sex: 'male', organisation: '610114099201' }),
  });
  expect(response.statusCode).toBe(500);
  expect(response.json()).toMatchObject({ code: 'UNEXPECTED' });
  expect(response.json()).not.toHaveProperty('facts');
  expect(response.body).not.toMatch(/srv|TypeError|siyi_secret|\.ts/);
  const failed = lines.filter((line) => line.includes('"failed"'));
  expect(failed).toHaveLength(1);
  expect(failed[0]).toContain('server.test.ts');
  await ask('GET', '/api/v1/instances?organisation=610114099201');
  const text = lines.join('');
  expect(text).toContain('"route":"/api/v1/instances"');
  for (const secret of ['样例机密', '样例村民1', 'siyi_', village.tokens.clerk, '127.0.0.1', '610114099201'])
    expect(text, secret).not.toContain(secret);
  await app.close();
});

test('a name with line breaks forges no line of the log', async () => {
  const { lines, logger } = listening();
  const { ask } = await opened({ logger });
  await ask('GET', '/api/v1/instances?stage=a%0d%0a{"level":60}');
  await ask('GET', '/api/v1/x%0d%0a{"level":60}');
  for (const line of lines.join('').trimEnd().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
  expect(lines.join('')).not.toContain('"level":60');
});

test('an answer that is not as described is our failure', async () => {
  const { village } = await opened();
  const { store } = village.siyi.context;
  const context = {
    ...village.siyi.context,
    store: { ...store, check: () => Promise.resolve({ databaseBytes: 'x', logBytes: 0 } as never) },
  };
  const app = await buildApp(context, { checkAnswers: true });
  const response = await app.inject({ method: 'GET', url: '/readyz' });
  expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([500, 'UNEXPECTED']);
  await app.close();
});

describe('metrics', () => {
  test('tell times by route, problems by code, the store, and name nobody', async () => {
    const it = await opened();
    const id = await startOne(it);
    const hash = await attachOne(it);
    const event = application(hash);
    await it.ask('POST', `/api/v1/instances/${id}/events`, {
      body: { ...event, data: { ...event.data, documents: {} } },
      headers: { 'idempotency-key': 'm', 'if-match': '"1"' },
    });
    await it.ask('GET', '/api/v1/secret-path');
    const { status, text } = await it.ask('GET', '/metrics', { as: null });
    expect(status).toBe(200);
    const commits = it.village.siyi.context.store.counters().commits;
    expect(text).toMatch(/siyi_http_seconds_count\{method="POST",route="\/api\/v1\/instances",status="201"\} 1/);
    expect(text).toMatch(/siyi_problems_total\{code="REFUSED"\} 1/);
    expect(text).toContain(`siyi_store_commits_total ${commits}\n`);
    expect(text).toMatch(/siyi_store_largest_batch \d+\n/);
    expect(text).toMatch(/siyi_deadlines_late 0\n/);
    for (const secret of [id, '610114099201', 'secret-path', '样例']) expect(text).not.toContain(secret);
  });

  test('asked twice, sums do not grow by asking', async () => {
    const { ask, village } = await opened();
    const units = () => village.siyi.context.store.counters().units;
    await ask('GET', '/metrics');
    const { text } = await ask('GET', '/metrics');
    expect(text).toContain(`siyi_store_units_total ${units()}\n`);
  });

  test('two servers in one process count apart', async () => {
    const { ask, village } = await opened();
    const other = await buildApp(village.siyi.context);
    await other.inject({ method: 'GET', url: '/healthz' });
    expect((await ask('GET', '/metrics')).text).not.toContain('route="/healthz"');
    await other.close();
  });
});

test('more requests at a time than it takes are told to come again, and leave no trace', async () => {
  const { ask } = await opened({ mostRequests: 3 });
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('GET', '/api/v1/items')));
  const busy = answers.filter(({ status }) => status === 503);
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(3);
  expect(busy.length).toBeGreaterThan(0);
  expect((await ask('GET', '/healthz', { as: null })).status).toBe(200);
  expect(busy[0]).toMatchObject({ headers: { 'retry-after': '1' }, json: { code: 'OVERLOADED', retryable: true } });
  for (let round = 0; round < 10; round += 1) expect((await ask('GET', '/api/v1/items')).status).toBe(200);
});

test('forwarded headers are believed of named proxies only', async () => {
  const { village } = await opened();
  const who = async (trustProxy: readonly string[]) => {
    const app = await buildApp(village.siyi.context, { trustProxy });
    app.get('/who', async (request) => ({ ip: request.ip, host: request.host }));
    const response = await app.inject({
      method: 'GET',
      url: '/who',
      headers: { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-host': 'other.invalid', host: 'siyi.invalid' },
    });
    await app.close();
    return response.json<unknown>();
  };
  expect(await who([])).toEqual({ ip: '127.0.0.1', host: 'siyi.invalid' });
  expect(await who(['192.0.2.1'])).toEqual({ ip: '127.0.0.1', host: 'siyi.invalid' });
  expect(await who(['127.0.0.1'])).toEqual({ ip: '203.0.113.7', host: 'other.invalid' });
});

test('a token that has run out opens nothing', async () => {
  const { ask, village } = await opened();
  expect((await ask('GET', '/api/v1/meta')).status).toBe(200);
  village.clock.advance(365 * 86_400_000);
  expect(await ask('GET', '/api/v1/meta')).toMatchObject({ status: 401, json: { code: 'TOKEN_INVALID' } });
});

test('a request may not take for ever to arrive', async () => {
  const { app } = await opened({ requestTimeoutMs: 1234 });
  expect(app.server.requestTimeout).toBe(1234);
});
