import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SampleTokens } from '../samples/village.ts';
import { application, attachOne, samplePdf, serve, startOne, type Asked, type Serving } from './serving.ts';

/** One row of the matrix: what is asked of the sample village, by whom it may be asked, and what strangers are answered. */
interface Row {
  readonly url?: () => string;
  readonly body?: () => unknown;
  readonly headers?: () => Record<string, string>;
  /** Who may; the clerk of the village when left out. */
  readonly own?: keyof SampleTokens;
  readonly done: number;
  /** What the sibling village and the other district get: a status, or the same as the village because it is public knowledge. */
  readonly stranger: number | 'same' | 'nothing of the village';
  /** No token is needed. */
  readonly public?: true;
}

const village = '610114099201';
let serving: Serving;
let instance: string;
let hash: string;
let person: string;
let flow: string;
let tailored: string;
let sheet: Buffer;
let keys = 0;

beforeAll(async () => {
  serving = await serve();
  instance = await startOne(serving, 'GG-02', 'scope-1');
  hash = await attachOne(serving);
  person = serving.village.people.all[40] ?? '';
  flow = ((await serving.ask('GET', '/api/v1/items/GG-02')).json as unknown as { flow: { hash: string } }).flow.hash;
  const made = await serving.ask('POST', tailorings, { body: tailoring() });
  tailored = made.json['flow'] as string;
  sheet = (await serving.ask('GET', `${tailorings}/${tailored}/sheet`)).bytes;
});
afterAll(() => serving.close());

const key = () => ({ 'idempotency-key': `scope-${(keys += 1)}-k` });
const revision = async () => `"${(await serving.ask('GET', `/api/v1/instances/${instance}`)).json.revision}"`;
const observation = () => ({ type: 'observation.recorded', occurredAt: '2026-03-02T08:50:00+08:00', data: { opinion: '样例意见' } });
const roster = `/api/v1/organisations/${village}/rosters/groupAssembly`;
const membership = () => ({ person, voting: true, representative: false, committeeMember: false, from: '2026-01-01' });

const tailorings = `/api/v1/organisations/${village}/tailorings`;
const tailoring = () => ({
  item: 'GG-02',
  tailoring: { operations: [{ operation: 'addDocument', at: 'delivery', kind: 'photos' }] },
});
const workbook = { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

const rows: Readonly<Record<string, Row>> = {
  'GET /healthz': { done: 200, stranger: 'same', public: true },
  'GET /readyz': { done: 200, stranger: 'same', public: true },
  'GET /problems/{code}': { url: () => '/problems/OUT_OF_SCOPE', done: 200, stranger: 'same', public: true },
  'GET /api/v1/meta': { done: 200, stranger: 'nothing of the village' },
  'POST /api/v1/organisations': {
    own: 'officer',
    body: () => ({ code: `61011409921${(keys += 1) % 10}`, name: '样例新村', hasCollective: false }),
    done: 201,
    stranger: 403,
  },
  'GET /api/v1/organisations': { done: 200, stranger: 'nothing of the village' },
  'GET /api/v1/organisations/{code}/values': { done: 200, stranger: 403 },
  'PUT /api/v1/organisations/{code}/values/{key}': {
    url: () => `/api/v1/organisations/${village}/values/inquiry.reply`,
    own: 'officer',
    body: () => ({ value: 5, from: '2026-03-01', source: '样例文件' }),
    done: 204,
    stranger: 403,
  },
  'POST /api/v1/people': { body: () => ({ name: '样例人', sex: 'male', organisation: village }), done: 201, stranger: 403 },
  'GET /api/v1/organisations/{code}/rosters/{body}': { url: () => roster, done: 200, stranger: 403 },
  'POST /api/v1/organisations/{code}/rosters/{body}/members': {
    url: () => `${roster}/members`,
    own: 'officer',
    body: membership,
    done: 204,
    stranger: 403,
  },
  'POST /api/v1/organisations/{code}/rosters/{body}/exclusions': {
    url: () => `${roster}/exclusions`,
    own: 'officer',
    body: () => ({ person, from: '2026-02-01' }),
    done: 204,
    stranger: 403,
  },
  'POST /api/v1/organisations/{code}/rosters/{body}/ends': {
    url: () => `${roster}/ends`,
    own: 'officer',
    body: () => ({ person, lastDay: '2026-02-20' }),
    done: 204,
    stranger: 403,
  },
  'POST /api/v1/organisations/{code}/delegations': {
    own: 'officer',
    body: () => ({
      body: 'representativesAssembly',
      matterClass: 'villageAffair',
      from: '2026-01-01',
      to: '2026-12-31',
      instrument: '样例授权书',
      filed: true,
    }),
    done: 204,
    stranger: 403,
  },
  'GET /api/v1/items': { done: 200, stranger: 'same' },
  'GET /api/v1/items/{code}': { url: () => '/api/v1/items/GG-02', done: 200, stranger: 'same' },
  'GET /api/v1/items/{code}/flows': { url: () => '/api/v1/items/GG-02/flows', done: 200, stranger: 'nothing of the village' },
  'GET /api/v1/items/{code}/chart.svg': { url: () => `/api/v1/items/GG-02/chart.svg?organisation=${village}`, done: 200, stranger: 'same' },
  'GET /api/v1/items/{code}/poster.svg': {
    url: () => `/api/v1/items/GG-02/poster.svg?organisation=${village}`,
    done: 200,
    stranger: 'same',
  },
  'GET /api/v1/items/{code}/poster.html': {
    url: () => `/api/v1/items/GG-02/poster.html?organisation=${village}`,
    done: 200,
    stranger: 'same',
  },
  'GET /api/v1/flows/{hash}/diagram': { url: () => `/api/v1/flows/${flow}/diagram`, done: 200, stranger: 'same' },
  'GET /api/v1/instances/{id}/chart.svg': { done: 200, stranger: 404 },
  'PUT /api/v1/organisations/{code}/contact': {
    own: 'officer',
    body: () => ({ phone: '029-00000000', from: '2026-03-01' }),
    done: 204,
    stranger: 403,
  },
  'GET /api/v1/organisations/{code}/contact': { done: 200, stranger: 'same' },
  ...Object.fromEntries(
    ['', '.svg', '.tlog-proof', '/print'].map((rest): [string, Row] => [
      `GET /r/{code}${rest}`,
      { url: () => `/r/0000-0000-0000-0000${rest}`, done: 404, stranger: 'same', public: true },
    ]),
  ),
  'GET /r/style.css': { done: 200, stranger: 'same', public: true },
  'GET /verifier.html': { done: 404, stranger: 'same', public: true },
  ...Object.fromEntries(
    ['html', 'tlog-proof'].map((form): [string, Row] => [
      `GET /api/v1/instances/{id}/entries/{revision}/receipt.${form}`,
      { url: () => `/api/v1/instances/${instance}/entries/1/receipt.${form}`, done: 503, stranger: 404 },
    ]),
  ),
  'GET /api/v1/instances/{id}/entries/{revision}/opened': {
    url: () => `/api/v1/instances/${instance}/entries/1/opened`,
    done: 200,
    stranger: 404,
  },
  'POST /api/v1/instances/{id}/erasures': {
    own: 'officer',
    headers: () => ({ 'idempotency-key': 'erase-nothing', 'if-match': '"1"' }),
    body: () => ({ revision: 999, fields: ['data.title'], reason: '样例', document: hash }),
    done: 422,
    stranger: 404,
  },
  ...Object.fromEntries(
    ['', '/opened.json'].map((rest): [string, Row] => [
      `GET /registers/{instance}/{revision}${rest}`,
      { url: () => `/registers/${instance}/1${rest}`, done: 404, stranger: 'same', public: true },
    ]),
  ),
  'GET /ledgers': { done: 200, stranger: 'same', public: true },
  'GET /pages.css': { done: 200, stranger: 'same', public: true },
  ...Object.fromEntries(
    ['checkpoint', 'keys', 'policy'].map((file): [string, Row] => [
      `GET /ledgers/{district}/{year}/${file}`,
      { url: () => `/ledgers/610199/1999/${file}`, done: 404, stranger: 'same', public: true },
    ]),
  ),
  'GET /posters/style.css': { done: 200, stranger: 'same', public: true },
  'GET /posters/{organisation}/{item}/{hash}': {
    url: () => `/posters/${village}/GG-02/${flow.slice(0, 16)}`,
    done: 200,
    stranger: 'same',
    public: true,
  },
  'GET /posters/{organisation}/{item}/{hash}/chart.svg': {
    url: () => `/posters/${village}/GG-02/${flow.slice(0, 16)}/chart.svg`,
    done: 200,
    stranger: 'same',
    public: true,
  },
  'GET /api/v1/flows/{hash}': { url: () => `/api/v1/flows/${flow}`, done: 200, stranger: 'same' },
  'GET /api/v1/flows/{hash}/difference': {
    url: () => `/api/v1/flows/${tailored}/difference?base=${flow}`,
    done: 200,
    stranger: 'same',
  },
  'POST /api/v1/flows/{hash}/migrations': {
    url: () => `/api/v1/flows/${flow}/migrations`,
    own: 'officer',
    body: () => ({ map: { item: 'GG-02', from: flow, to: tailored, states: {}, reason: '样例', document: hash }, organisation: village }),
    done: 200,
    stranger: 403,
  },
  'POST /api/v1/organisations/{code}/tailorings': { body: tailoring, done: 201, stranger: 403 },
  'GET /api/v1/organisations/{code}/tailorings': { url: () => `${tailorings}?item=GG-02`, done: 200, stranger: 403 },
  'GET /api/v1/organisations/{code}/tailorings/{hash}': { url: () => `${tailorings}/${tailored}`, done: 200, stranger: 403 },
  'GET /api/v1/organisations/{code}/tailorings/{hash}/annex.html': {
    url: () => `${tailorings}/${tailored}/annex.html`,
    done: 200,
    stranger: 403,
  },
  'GET /api/v1/organisations/{code}/tailorings/{hash}/sheet': { url: () => `${tailorings}/${tailored}/sheet`, done: 200, stranger: 403 },
  'GET /api/v1/organisations/{code}/tailorings/sheet': { url: () => `${tailorings}/sheet?item=GG-02`, done: 200, stranger: 403 },
  'POST /api/v1/organisations/{code}/tailorings/sheet': {
    url: () => `${tailorings}/sheet?item=GG-02`,
    body: () => sheet,
    headers: () => workbook,
    done: 201,
    stranger: 403,
  },
  'POST /api/v1/instances': {
    body: () => ({ item: 'GG-02', organisation: village, title: '样例' }),
    headers: key,
    done: 201,
    stranger: 403,
  },
  'GET /api/v1/instances': { done: 200, stranger: 'nothing of the village' },
  'GET /api/v1/instances/{id}': { done: 200, stranger: 404 },
  'GET /api/v1/instances/{id}/next': { done: 200, stranger: 404 },
  'POST /api/v1/instances/{id}/explanations': { body: () => application(hash), done: 200, stranger: 404 },
  'POST /api/v1/instances/{id}/events': { own: 'supervisor', body: observation, headers: key, done: 201, stranger: 404 },
  'GET /api/v1/instances/{id}/archive.zip': { done: 200, stranger: 404 },
  'GET /api/v1/organisations/{code}/archive.zip': { done: 200, stranger: 403 },
  'GET /api/v1/organisations/{code}/handover.zip': { done: 200, stranger: 403 },
  'GET /api/v1/entries': { done: 200, stranger: 'nothing of the village' },
  'GET /api/v1/entries/export': { url: () => '/api/v1/entries/export?format=jsonl', done: 200, stranger: 'nothing of the village' },
  'GET /api/v1/refusals': { done: 200, stranger: 'nothing of the village' },
  'POST /api/v1/organisations/{code}/attachments': {
    url: () => `/api/v1/organisations/${village}/attachments?name=a.pdf`,
    body: () => samplePdf(),
    headers: () => ({ 'content-type': 'application/pdf' }),
    done: 201,
    stranger: 403,
  },
  'GET /api/v1/organisations/{code}/attachments/{hash}': { done: 200, stranger: 403 },
  // The sample village has no list, and no list above it: its own are told so, and strangers not even that.
  'GET /api/v1/organisations/{code}/lists': { done: 200, stranger: 403 },
  'POST /api/v1/organisations/{code}/lists': { body: () => sampleList(flow), done: 422, stranger: 403 },
  'GET /api/v1/organisations/{code}/lists/draft': { done: 404, stranger: 403 },
  'GET /api/v1/organisations/{code}/lists/draft/sheet': { done: 404, stranger: 403 },
  'POST /api/v1/organisations/{code}/lists/sheet': {
    body: () => Buffer.from('样例'),
    headers: () => ({ 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
    done: 404,
    stranger: 403,
  },
  'GET /api/v1/organisations/{code}/lists/{hash}': { done: 404, stranger: 403 },
  'GET /api/v1/organisations/{code}/lists/{hash}/sheet': { done: 404, stranger: 403 },
  'GET /api/v1/organisations/{code}/lists/{hash}/difference': {
    url: () => `/api/v1/organisations/${village}/lists/${hash}/difference?from=${hash}`,
    done: 404,
    stranger: 403,
  },
  'GET /api/v1/organisations/{code}/list': { done: 404, stranger: 403 },
  'GET /api/v1/organisations/{code}/list-coverage': { done: 200, stranger: 403 },
  'GET /api/v1/organisations/{code}/rollout': { done: 200, stranger: 403 },
};

/** A list of one entry (样例), drawn from nothing that is in force. */
function sampleList(of: string) {
  const name = { zh: '样例', en: 'Sample' };
  const entries = [{ code: 'GG-02', origin: 'chosen', flow: of, name, guidance: ['样例局'], category: 'services' }];
  return { tier: 'village', basedOn: hash, entries };
}

test('every route of the description has a row, and every row a route', async () => {
  const { paths } = (await serving.ask('GET', '/api/openapi.json')).json as unknown as { paths: Record<string, object> };
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(Object.keys(rows).sort()).toEqual(routes.sort());
});

/** Asks for a row as somebody; every secret of the sample village goes with it. */
async function askAs(route: string, row: Row, as: keyof SampleTokens | null) {
  const [method = '', path = ''] = route.split(' ');
  const url = row.url?.() ?? path.replace('{code}', village).replace('{id}', instance).replace('{hash}', hash);
  const headers = { ...row.headers?.(), ...(path.endsWith('/events') ? { 'if-match': await revision() } : {}) };
  const asked: Asked = row.body === undefined ? { as, headers } : { as, headers, body: row.body() };
  return serving.ask(method, url, asked);
}

describe.each(Object.entries(rows))('%s', (route, row) => {
  test('answers its own', async () => {
    const answer = await askAs(route, row, row.own ?? 'clerk');
    expect(answer.status, answer.text).toBe(row.done);
  });

  test.each(['siblingClerk', 'otherOfficer'] as const)('keeps out the %s', async (stranger) => {
    const answer = await askAs(route, row, stranger);
    if (typeof row.stranger === 'number') {
      expect(answer.status, answer.text).toBe(row.stranger);
      expect(answer.json).toMatchObject({ code: row.stranger === 403 ? 'OUT_OF_SCOPE' : 'INSTANCE_NOT_FOUND' });
    } else {
      expect(answer.status).toBe(row.done);
      if (row.stranger === 'nothing of the village')
        for (const secret of [village, instance, person]) expect(answer.text).not.toContain(secret);
    }
  });

  test('asks for a token', async () => {
    const answer = await askAs(route, row, null);
    if (row.public === true) {
      expect(answer.status).toBe(row.done);
      return;
    }
    expect(answer).toMatchObject({ status: 401, json: { code: 'TOKEN_MISSING' } });
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="siyi"');
  });
});

test('a list is not opened by asking for another organisation', async () => {
  for (const path of ['instances', 'entries', 'refusals']) {
    for (const as of ['siblingClerk', 'otherOfficer'] as const) {
      expect(await serving.ask('GET', `/api/v1/${path}?organisation=${village}`, { as })).toMatchObject({
        status: 403,
        json: { code: 'OUT_OF_SCOPE' },
      });
    }
    expect(await serving.ask('GET', `/api/v1/${path}?organisation=610114099000`)).toMatchObject({ status: 403 });
  }
});

test('a village does not reach up to its street', async () => {
  expect(await serving.ask('GET', '/api/v1/organisations/610114099000/values')).toMatchObject({ status: 403 });
  expect(await serving.ask('GET', '/api/v1/organisations?within=610114099000')).toMatchObject({ status: 403 });
});

test("a person of another village does not join one's own roster", async () => {
  const answer = await serving.ask('POST', '/api/v1/organisations/610114099202/rosters/groupAssembly/members', {
    as: 'siblingClerk',
    body: membership(),
  });
  expect(answer).toMatchObject({ status: 404, json: { code: 'PERSON_NOT_FOUND' } });
});

test('a guarded route is the same however its address is spelled', async () => {
  const spellings = [
    '/api/v1/%69nstances',
    '/api//v1/instances',
    '/API/v1/instances',
    '/api/v1/instances/',
    '/api/v1/instances;x',
    '/api/v1/x/..%2finstances',
    '/api/v1/instances%2f',
    '/api/v1/./instances',
    '/api/v1/instances%00',
    '/api/v1/instances%zz',
  ];
  for (const url of spellings) {
    const { status } = await serving.ask('GET', url, { as: null });
    expect([400, 401, 404], `${url} ${status}`).toContain(status);
  }
});

test.each([
  '',
  'Bearer',
  'Bearer ',
  'Basic eDp5',
  'Bearer wrong',
  `Bearer siyi_${'x'.repeat(43)}`,
  'Bearer a b',
  `Bearer ${'x'.repeat(5000)}`,
  "Bearer ' or 1=1 --",
])('the token %j opens nothing', async (authorization) => {
  const answer = await serving.ask('GET', '/api/v1/meta', { as: null, headers: { authorization } });
  expect(answer).toMatchObject({ status: 401, json: { code: 'TOKEN_INVALID' } });
  expect(answer.headers['www-authenticate']).toContain('invalid_token');
});
