import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SampleTokens } from '../samples/village.ts';
import { application, attachOne, serve, startOne, type Serving } from './serving.ts';

type Body = Record<string, unknown>;
interface Target {
  readonly method: 'POST' | 'PUT';
  readonly url: () => string;
  readonly body: () => Body;
  readonly done: number;
  /** Fields that may be left out. */
  readonly optional?: readonly string[];
  /** The officer, when left out. */
  readonly as?: keyof SampleTokens;
}

const village = '610114099201';
const roster = `/api/v1/organisations/${village}/rosters/groupAssembly`;
let serving: Serving;
let instance: string;
let hash: string;
let person: string;
let keys = 0;

beforeAll(async () => {
  serving = await serve();
  instance = await startOne(serving, 'GG-02', 'hostile-1');
  hash = await attachOne(serving);
  person = serving.village.people.all[45] ?? '';
});
afterAll(() => serving.close());

const meetingHeld = () => ({
  type: 'meeting.held',
  occurredAt: '2026-03-02T08:30:00+08:00',
  data: {
    body: 'representativesAssembly',
    outcome: 'adopted',
    planHash: hash,
    attendance: { present: 30, womenRepresentatives: 10 },
    votes: { for: 20, against: 5, abstain: 5 },
    votedItems: ['样例事项'],
    observers: { present: 1, voted: 0 },
    supervisor: { present: true },
    opinion: '样例意见',
  },
});

const targets: Readonly<Record<string, Target>> = {
  organisation: {
    method: 'POST',
    url: () => '/api/v1/organisations',
    body: () => ({ code: '610114099221', name: '样例新村', hasCollective: false }),
    done: 201,
  },
  value: {
    method: 'PUT',
    url: () => `/api/v1/organisations/${village}/values/inquiry.reply`,
    body: () => ({ value: 5, from: '2026-03-01', to: '2027-01-01', source: '样例文件' }),
    done: 204,
    optional: ['to'],
  },
  person: { method: 'POST', url: () => '/api/v1/people', body: () => ({ name: '样例人', sex: 'male', organisation: village }), done: 201 },
  member: {
    method: 'POST',
    url: () => `${roster}/members`,
    body: () => ({
      person,
      household: '样例户',
      office: 'member',
      voting: true,
      representative: false,
      committeeMember: false,
      from: '2026-01-01',
      to: '2027-01-01',
    }),
    done: 204,
    optional: ['household', 'office', 'to'],
  },
  exclusion: {
    method: 'POST',
    url: () => `${roster}/exclusions`,
    body: () => ({ person, reason: '样例', from: '2026-02-01' }),
    done: 204,
    optional: ['reason'],
  },
  end: { method: 'POST', url: () => `${roster}/ends`, body: () => ({ person, lastDay: '2026-02-20' }), done: 204 },
  delegation: {
    method: 'POST',
    url: () => `/api/v1/organisations/${village}/delegations`,
    body: () => ({
      body: 'representativesAssembly',
      matterClass: 'villageAffair',
      from: '2026-01-01',
      to: '2026-12-31',
      instrument: '样例',
      filed: true,
    }),
    done: 204,
  },
  instance: {
    method: 'POST',
    url: () => '/api/v1/instances',
    body: () => ({ item: 'GG-02', organisation: village, title: '样例', occurredAt: '2026-03-02T08:00:00+08:00' }),
    done: 201,
    optional: ['occurredAt'],
  },
  explanation: {
    method: 'POST',
    url: () => `/api/v1/instances/${instance}/explanations`,
    body: meetingHeld,
    done: 200,
    optional: ['data.attendance.womenRepresentatives', 'data.votes', 'data.votedItems', 'data.opinion', 'data.planHash'],
  },
  event: { method: 'POST', url: () => `/api/v1/instances/${instance}/events`, as: 'clerk', body: () => application(hash), done: 201 },
};

/** Sends a body as somebody who may do this, with headers that are in order. */
function send({ method, url, as = 'officer' }: Target, body: unknown, headers: Record<string, string> = {}) {
  return serving.ask(method, url(), {
    as,
    body,
    headers: { 'idempotency-key': `hostile-${(keys += 1)}-k`, 'if-match': '"1"', ...headers },
  });
}

/** What is put in the place of a value: never of its form. */
function wrong(value: unknown): readonly unknown[] {
  const always = [null, [value], { value }, [[]], {}];
  if (typeof value === 'number') return [...always, String(value), true, value + 0.5, -1, 1e300, '', 'x'];
  if (typeof value === 'boolean') return [...always, String(value), 0, 1, ''];
  if (typeof value === 'string')
    return [...always, 7, true, '', '   ', `${value}\u0000`, `${value}\u202e`, 'x'.repeat(50_000), `\u001b[31m${value}`];
  if (Array.isArray(value)) return [null, {}, 'x', 7, [null], [value], Array.from({ length: 5000 }, () => 'x')];
  return [null, [], [value], 'x', 7, true];
}

interface Mutation {
  readonly what: string;
  readonly body: Body;
}

/** Every body that differs from a right one in one place; those that only leave out what may be left out are not among them. */
function mutations(body: Body, optional: readonly string[], path = ''): readonly Mutation[] {
  const extra = ['role', 'state', 'organisationId', 'actor', 'toString'].map((field) => ({
    what: `${path}${field} added`,
    body: { ...body, [field]: 'x' },
  }));
  const own = Object.entries(body).flatMap(([field, value]) => {
    const at = `${path}${field}`;
    const { [field]: _dropped, ...rest } = body;
    const dropped = optional.includes(at) ? [] : [{ what: `${at} dropped`, body: rest }];
    const swapped = wrong(value).map((other) => ({
      what: `${at} = ${JSON.stringify(other).slice(0, 40)}`,
      body: { ...body, [field]: other },
    }));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const inner = isObject
      ? mutations(value as Body, optional, `${at}.`).map((each) => ({ what: each.what, body: { ...body, [field]: each.body } }))
      : [];
    return [...dropped, ...swapped, ...inner];
  });
  return [...extra, ...own];
}

/** Right in form, but refused by the rules: a certificate of no kind, an application without its document. */
const refused = /^data\.(?:certificate dropped|documents = \{\}|documents\.application dropped)$/;

describe.each(Object.entries(targets))('a body of %s', (_name, target) => {
  test('that differs from a right one in one place is a problem of the sender', async () => {
    const all = mutations(target.body(), target.optional ?? []);
    expect(all.length).toBeGreaterThan(15);
    for (const { what, body } of all) {
      const { status, text } = await send(target, body);
      expect(status, `${what}: ${text.slice(0, 300)}`).toBe(refused.test(what) ? 422 : 400);
      expect(text, what).not.toMatch(/at \w+ \(|node_modules|SQLITE|select /);
    }
  });

  test.each(['', 'null', '[]', '7', '"x"', 'true', '{', '{"a":1,}', '\ufeff{}', '{"a":NaN}'])(
    'that is %j is a problem of the sender',
    async (text) => {
      expect(await send(target, text)).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
    },
  );

  test('with a doubled field, or one that reaches a prototype, is a problem of the sender', async () => {
    const right = JSON.stringify(target.body());
    const [field = ''] = Object.keys(target.body());
    const bodies = [
      `${right.slice(0, -1)},${JSON.stringify(field)}:${JSON.stringify(target.body()[field])}}`,
      `{"__proto__":{"x":1},${right.slice(1)}`,
      `{"constructor":{"prototype":{}},${right.slice(1)}`,
    ];
    for (const body of bodies) expect(await send(target, body), body).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
  });

  test('that is right is done', async () => {
    const { status, text } = await send(target, target.body());
    expect(status, text).toBe(target.done);
  });
});

describe('a missing count is never a zero', () => {
  test.each([null, '7', [7], true, false, '', undefined, 7.5, -1, '٧', '七', 1e21, { count: 7 }])('%j is no count', async (count) => {
    const event = meetingHeld();
    const places = [
      { ...event.data, votes: { ...event.data.votes, for: count } },
      { ...event.data, attendance: { present: count } },
      { ...event.data, observers: { present: 0, voted: count } },
    ];
    for (const data of places) {
      const { status, json } = await serving.ask('POST', `/api/v1/instances/${instance}/events`, {
        body: { ...event, data },
        headers: { 'idempotency-key': `f13-${(keys += 1)}`, 'if-match': '"2"' },
      });
      expect(status).toBe(400);
      expect(json).toMatchObject({ code: 'INPUT_INVALID' });
      expect((json as unknown as { facts: { issues: { at: string }[] } }).facts.issues[0]?.at).toMatch(
        /^body\.data\.(?:votes\.for|attendance\.present|observers\.voted)$/,
      );
    }
  });
});

/** Spellings by which a body was once taken past its checks, in one framework or another. */
const contentTypes = [
  'application/json ; charset=utf-8',
  'application/json;charset=UTF-8',
  'Application/JSON',
  'application/json\t;charset=utf-8',
  'application/json;',
  'application/json; ',
  'application/json;;',
  'application/json, text/plain',
  'application/json text/plain',
  'application/json;charset=utf-16',
  'application/json; charset=gbk',
  'application/json; charset="utf-8"',
  'application/json; charset',
  'application/json; foo=bar',
  'application/json; charset=utf-8; foo=bar',
  'application/json\t',
  ' application/json',
  'application/json\u00a0',
  'application /json',
  'application/ json',
  'application/jsonp',
  'application/json5',
  'application/vnd.api+json',
  'application/problem+json',
  'application/x-json',
  'text/json',
  'text/plain',
  'text/plain;application/json',
  'text/html',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'application/pdf',
  'json',
  'application',
  '/',
  '*/*',
  'application/*',
  '',
  'application/json%00',
  'application/JSON; charset=utf-7',
  '"application/json"',
];

test('no spelling of the content type takes a body past its checks', async () => {
  expect(contentTypes.length).toBeGreaterThanOrEqual(40);
  const { votes: _votes, ...data } = meetingHeld().data;
  const bad = { ...meetingHeld(), data: { ...data, votes: { for: null, against: 0, abstain: 0 } } };
  for (const type of contentTypes) {
    const { status } = await send(targets['explanation'] as Target, bad, { 'content-type': type });
    expect([400, 415], `${JSON.stringify(type)} ${status}`).toContain(status);
  }
});

test('a right body is taken as JSON in UTF-8 only', async () => {
  const taken: string[] = [];
  for (const type of contentTypes) {
    const { status } = await send(targets['explanation'] as Target, meetingHeld(), { 'content-type': type });
    if (status === 200) taken.push(type);
    else expect([400, 415], `${JSON.stringify(type)} ${status}`).toContain(status);
  }
  for (const type of taken) expect(type.trim().toLowerCase().replaceAll(/[\s"]/g, '')).toMatch(/^application\/json(?:;charset=utf-8)?$/);
  expect(taken).toContain('Application/JSON');
});

test('a body larger than the limit is not read', async () => {
  const { status, json } = await send(targets['person'] as Target, `{"name":"${'x'.repeat(600_000)}"}`);
  expect([status, json['code']]).toEqual([413, 'INPUT_TOO_LARGE']);
});

test('a body nested without end is not read', async () => {
  expect(await send(targets['person'] as Target, `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toMatchObject({ status: 400 });
});

test('bytes that are no UTF-8 are not guessed at', async () => {
  expect(await send(targets['person'] as Target, Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).toMatchObject({
    status: 400,
    json: { code: 'INPUT_INVALID' },
  });
});

test('what is no HTTP at all does not stop the server', async () => {
  await serving.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = serving.app.server.address() as AddressInfo;
  const requests = [
    '\u0000\u0001\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'POST /api/v1/people HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n',
    'POST /api/v1/people HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ];
  for (const request of requests) expect(await exchange(port, request), JSON.stringify(request)).toMatch(/^(?:HTTP\/1\.1 4\d\d|$)/);
  expect((await serving.ask('GET', '/healthz')).status).toBe(200);
});

function exchange(port: number, request: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(request));
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', () => resolve(answer));
  });
}
