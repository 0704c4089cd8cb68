import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { application, attachOne, samplePdf, serve, startOne, type Serving } from './serving.ts';

const lines: string[] = [];
const write = (chunk: Buffer, _encoding: string, done: () => void) => {
  lines.push(...chunk.toString().trimEnd().split('\n'));
  done();
};

let serving: Serving;
const personal: string[] = [];

/** Something that must not come into the log, remembered. */
function secret(text: string): string {
  personal.push(text);
  return text;
}

/** Everything that a request can carry somebody's data in: path, query, headers, body, file names, files, tokens. */
beforeAll(async () => {
  serving = await serve({ logger: pino({ level: 'trace' }, new Writable({ write })) });
  const { ask, village } = serving;
  for (const token of Object.values(village.tokens)) secret(token);
  personal.push('610114099201', '127.0.0.1', ...village.people.all.slice(0, 60));
  const id = secret(await startOne(serving, 'GG-02', secret('key-13800000000')));
  const hash = secret(await attachOne(serving, secret('样例病历')));
  const event = application(hash);
  const send = (body: unknown, key = 'again', headers = {}) =>
    ask('POST', `/api/v1/instances/${id}/events`, { body, headers: { 'idempotency-key': key, 'if-match': '"1"', ...headers } });
  await send({ ...event, data: { ...event.data, subject: secret('样例低保申请'), documents: {} } });
  await send({ ...event, data: { ...event.data, subject: secret('样例张三申请') } }, 'kept');
  await send({ ...event, data: { ...event.data, applicant: secret('样例 6101141980010112345') } }, 'wrong');
  await send({ ...event, type: secret('样例事件."level":60') }, 'unknown');
  await send(event, secret('样例钥匙'), { 'user-agent': secret('样例浏览器'), referer: secret('https://example.org/样例') }).catch(
    () => undefined,
  );
  await send(event, 'agent', {
    'user-agent': secret('agent-of-somebody'),
    'x-forwarded-for': secret('203.0.113.77'),
    cookie: secret('c=1234567'),
  });
  await send(event, 'stale');
  await ask('POST', '/api/v1/people', { body: { name: secret('样例李四\n{"level":60}'), sex: 'male', organisation: '610114099201' } });
  await ask('POST', '/api/v1/people', { body: `{"name":"${secret('样例王五')}",` });
  await ask('GET', `/api/v1/people/${secret('00000000-0000-7000-8000-00000000beef')}`);
  await ask('GET', `/api/v1/instances?organisation=${secret('610199099201')}&stage=${encodeURIComponent(secret('样例阶段'))}`);
  await ask('GET', `/api/v1/instances?cursor=${secret('Y3Vyc29y')}`);
  await ask('GET', `/api/v1/${encodeURIComponent(secret('样例赵六'))}`);
  await ask('GET', `/%E0%A4%A${secret('badpath')}`);
  await ask('GET', '/api/v1/items', { as: null, headers: { authorization: `Bearer ${secret('siyi_stolen-token-of-somebody')}` } });
  await ask('POST', `/api/v1/organisations/610114099201/attachments?name=${encodeURIComponent(secret('样例身份证.pdf'))}`, {
    body: samplePdf(secret('样例扫描')),
    headers: { 'content-type': 'application/pdf' },
  });
  await ask('GET', `/posters/610114099201/GG-02/${secret('a'.repeat(64))}`, { as: null });
});
afterAll(() => serving.close());

test('every request is one line of JSON, with nothing but what it may hold', () => {
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const answered = told.filter(({ msg }) => msg === 'answered');
  expect(answered.length).toBeGreaterThan(15);
  const allowed = new Set(['level', 'time', 'pid', 'hostname', 'reqId', 'requestId', 'method', 'route', 'status', 'ms', 'code', 'msg']);
  for (const line of answered) expect(Object.keys(line).filter((name) => !allowed.has(name))).toEqual([]);
  expect(new Set(answered.map(({ requestId }) => requestId)).size).toBe(answered.length);
  const refused = answered.find(({ code }) => code === 'REFUSED');
  expect(refused).toMatchObject({ method: 'POST', route: '/api/v1/instances/:id/events', status: 422 });
  expect(answered.find(({ status }) => status === 201)).not.toHaveProperty('code');
});

test('nothing of what was sent or kept stands in the log', () => {
  const log = lines.join('\n');
  for (const each of personal)
    for (const form of [each, encodeURIComponent(each), JSON.stringify(each).slice(1, -1)]) expect(log).not.toContain(form);
  expect(log).not.toMatch(/\p{Script=Han}/u);
  expect(log).not.toContain('"level":60');
});
