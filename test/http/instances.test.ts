import { afterAll, beforeAll, expect, test } from 'vitest';
import { application, attachOne, serve, startOne, type Serving } from './serving.ts';

let serving: Serving;

beforeAll(async () => {
  serving = await serve();
});
afterAll(() => serving.close());

const village = '610114099201';
const body = { item: 'GG-02', organisation: village, title: '样例办件' };

test('an opened instance is found where Location says', async () => {
  const started = await serving.ask('POST', '/api/v1/instances', { body, headers: { 'idempotency-key': 'open-1' } });
  expect(started.status).toBe(201);
  expect(started.headers['etag']).toBe('"1"');
  expect(started.json).toMatchObject({ revision: 1, organisation: village });
  const seen = await serving.ask('GET', String(started.headers['location']));
  expect(seen).toMatchObject({ status: 200, json: { id: started.json.instance, title: '样例办件', revision: 1, status: 'active' } });
});

test('opening again with the same key opens nothing', async () => {
  const ask = () => serving.ask('POST', '/api/v1/instances', { body, headers: { 'idempotency-key': 'open-2' } });
  const first = await ask();
  const second = await ask();
  expect(second.json).toEqual(first.json);
  expect(second.headers).toMatchObject({ 'idempotency-replayed': 'true', location: first.headers['location'] });
});

test('an item that does not exist opens nothing, and neither does a villager', async () => {
  const ask = (more: object, as: 'clerk' | 'villager' = 'clerk') =>
    serving.ask('POST', '/api/v1/instances', { as, body: { ...body, ...more }, headers: { 'idempotency-key': 'open-3' } });
  expect(await ask({ item: 'ZZ-99' })).toMatchObject({ status: 404, json: { code: 'ITEM_NOT_FOUND' } });
  expect(await ask({}, 'villager')).toMatchObject({ status: 403, json: { code: 'ROLE_MISSING' } });
  expect(await serving.ask('POST', '/api/v1/instances', { body })).toMatchObject({
    status: 400,
    json: { code: 'IDEMPOTENCY_KEY_MISSING' },
  });
});

test('the list is cut into pages without gaps and without doubles, the newest first', async () => {
  const opened: string[] = [];
  for (let at = 0; at < 7; at += 1) opened.push(await startOne(serving, 'YG-02', `page-${at}`));
  const found: string[] = [];
  let cursor = '';
  for (;;) {
    const { status, json } = await serving.ask('GET', `/api/v1/instances?item=YG-02&limit=3${cursor}`);
    expect(status).toBe(200);
    found.push(...(json.rows as { id: string }[]).map(({ id }) => id));
    if (json.next === null) break;
    cursor = `&cursor=${encodeURIComponent(json.next)}`;
  }
  expect(found).toEqual(opened.reverse());
});

test('the list is narrowed by its filters', async () => {
  const one = await startOne(serving, 'JZ-01', 'filter-1');
  const ids = async (query: string) =>
    ((await serving.ask('GET', `/api/v1/instances?${query}`)).json.rows as { id: string }[]).map(({ id }) => id);
  expect(await ids('item=JZ-01')).toEqual([one]);
  expect(await ids('item=JZ-01&status=done')).toEqual([]);
  expect(await ids('item=JZ-01&overdue=false&status=active&stage=application')).toEqual([one]);
  expect(await ids('item=JZ-01&overdue=true')).toEqual([]);
});

test.each([
  'limit=0',
  'limit=201',
  'limit=1e1',
  'limit=0x10',
  'limit=',
  'limit=5&limit=6',
  'limit= 5',
  'overdue=1',
  'overdue=TRUE',
  'overdue=',
  'stat=active',
  '__proto__=x',
  'cursor=',
  'organisation=6101140992',
  'status=any',
])('the query %s is not guessed at', async (query) => {
  expect(await serving.ask('GET', `/api/v1/instances?${query}`)).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
});

test('a cursor that nobody gave is told so', async () => {
  expect(await serving.ask('GET', '/api/v1/instances?cursor=nonsense')).toMatchObject({ status: 400, json: { code: 'CURSOR_INVALID' } });
});

test('what can happen next is told with what is missing', async () => {
  const id = await startOne(serving, 'GG-02', 'next-1');
  const { status, headers, json } = await serving.ask('GET', `/api/v1/instances/${id}/next`);
  expect(status).toBe(200);
  expect(headers['etag']).toBe('"1"');
  const received = (json.possible as { event: string; open: boolean }[]).find(({ event }) => event === 'application.received');
  expect(received).toMatchObject({ open: true });
});

test('an explanation records nothing', async () => {
  const id = await startOne(serving, 'GG-02', 'explain-1');
  const hash = await attachOne(serving);
  const explained = await serving.ask('POST', `/api/v1/instances/${id}/explanations`, { body: application(hash) });
  expect(explained).toMatchObject({ status: 200, json: { event: 'application.received', accepted: true } });
  const refused = await serving.ask('POST', `/api/v1/instances/${id}/explanations`, { as: 'villager', body: application(hash) });
  expect(refused).toMatchObject({ status: 200, json: { accepted: false } });
  expect((await serving.ask('GET', `/api/v1/instances/${id}`)).json.revision).toBe(1);
  expect((await serving.ask('GET', `/api/v1/refusals?instance=${id}`)).json.rows).toEqual([]);
});

test('the items are those that the program carries, each with a flow that can be read', async () => {
  const { status, json } = await serving.ask('GET', '/api/v1/items');
  expect(status).toBe(200);
  const items = json.rows as { code: string; flow: { hash: string } }[];
  expect(items.map(({ code }) => code)).toContain('GG-02');
  for (const { code, flow } of items) {
    expect(await serving.ask('GET', `/api/v1/items/${code}`)).toMatchObject({ status: 200, json: { code, flow } });
    expect(await serving.ask('GET', `/api/v1/flows/${flow.hash}`)).toMatchObject({
      status: 200,
      json: { hash: flow.hash, item: code, version: 1 },
    });
  }
  expect(await serving.ask('GET', '/api/v1/items/ZZ-99')).toMatchObject({ status: 404, json: { code: 'ITEM_NOT_FOUND' } });
  expect(await serving.ask('GET', `/api/v1/flows/${'0'.repeat(64)}`)).toMatchObject({ status: 404, json: { code: 'FLOW_NOT_FOUND' } });
});

test('the meta tells whose token it is and names each word in both languages', async () => {
  const { status, json } = await serving.ask('GET', '/api/v1/meta', { as: 'supervisor' });
  expect(status).toBe(200);
  expect(json).toMatchObject({
    today: '2026-03-02',
    session: { roles: ['supervisor'], organisation: village, person: serving.village.people.all[50] },
  });
  const words = [json['bodies'], json['roles'], json['matterClasses']].flat() as { text: { zh: string; en: string } }[];
  expect(words.length).toBeGreaterThan(30);
  for (const { text } of words) {
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(text.en).toMatch(/^[\x20-\x7e]+$/);
  }
});
