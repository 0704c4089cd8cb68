import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../src/contract/problem.ts';
import { application, attachOne, serve, startOne, type Serving } from './serving.ts';

let serving: Serving;
let hash: string;

beforeAll(async () => {
  serving = await serve();
  hash = await attachOne(serving);
});
afterAll(() => serving.close());

let keys = 0;
const freshKey = () => `key-${(keys += 1)}`;

/** Posts an event on a revision, with a key of its own unless given. */
function record(id: string, body: unknown, revision = 1, key = freshKey()) {
  return serving.ask('POST', `/api/v1/instances/${id}/events`, { body, headers: { 'idempotency-key': key, 'if-match': `"${revision}"` } });
}

test('an accepted event is answered with its entry, and its revision as the ETag', async () => {
  const id = await startOne(serving, 'GG-02', freshKey());
  const { status, headers, json } = await record(id, application(hash));
  expect(status).toBe(201);
  expect(headers).toMatchObject({ etag: '"2"', 'cache-control': 'no-store' });
  expect(headers).not.toHaveProperty('idempotency-replayed');
  expect(json).toMatchObject({
    instance: id,
    revision: 2,
    type: 'application.received',
    occurredAt: '2026-03-02T00:30:00.000Z',
    recordedAt: '2026-03-02T01:00:00.000Z',
  });
  const clerk = serving.village.people.all[59];
  expect(json.actor).toEqual({ person: clerk, roles: ['clerk'], organisation: '610114099201' });
  const seen = await serving.ask('GET', `/api/v1/instances/${id}`);
  expect(seen.headers['etag']).toBe('"2"');
  expect(seen.json).toMatchObject({ id, revision: 2, stage: 'handling' });
});

test('the same request again happens once and is answered the same', async () => {
  const id = await startOne(serving, 'GG-02', freshKey());
  const first = await record(id, application(hash), 1, 'again-1');
  const second = await record(id, application(hash), 1, 'again-1');
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.json).toEqual(first.json);
  expect(second.headers['idempotency-replayed']).toBe('true');
  const trail = await serving.ask('GET', `/api/v1/entries?instance=${id}`);
  expect(trail.json.rows).toHaveLength(2);
});

test('a key that was used for something else is refused', async () => {
  const id = await startOne(serving, 'GG-02', freshKey());
  await record(id, application(hash), 1, 'reused-1');
  const other = await record(id, { ...application(hash), occurredAt: '2026-03-02T08:31:00+08:00' }, 1, 'reused-1');
  expect(other).toMatchObject({ status: 422, json: { code: 'IDEMPOTENCY_KEY_REUSED' } });
});

test('of two who write at once one is recorded, and the other sees the matter as it stands now', async () => {
  const id = await startOne(serving, 'GG-02', freshKey());
  const answers = await Promise.all([record(id, application(hash)), record(id, application(hash))]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const late = answers.find(({ status }) => status === 409);
  expect(late?.headers['content-type']).toBe('application/problem+json');
  expect(late?.json).toMatchObject({
    code: 'REVISION_STALE',
    facts: { got: 1, current: 2 },
    current: { id, revision: 2, stage: 'handling' },
  });
});

test('twenty who write at once leave one entry', async () => {
  const id = await startOne(serving, 'GG-02', freshKey());
  const answers = await Promise.all(Array.from({ length: 20 }, () => record(id, application(hash))));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
});

test('a refusal tells every rule that was not met, in both languages, and can be had again', async () => {
  const id = await startOne(serving, 'GG-02', freshKey());
  const event = application(hash);
  const wrong = { ...event, data: { ...event.data, certificate: 'criminalRecord', documents: {} } };
  const { status, headers, json } = await record(id, wrong, 1, 'refused-1');
  expect(status).toBe(422);
  expect(headers['content-type']).toBe('application/problem+json');
  const { code, refusal, detail, en } = json as unknown as Problem;
  expect(code).toBe('REFUSED');
  const failed = refusal?.verdicts.filter(({ ok }) => !ok) ?? [];
  expect(failed.map(({ rule }) => rule).sort()).toEqual(['S04', 'S06']);
  for (const { text } of failed) {
    expect(detail.split('\n')).toContain(text.zh);
    expect(en.detail.split('\n')).toContain(text.en);
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(text.en).not.toMatch(/\p{Script=Han}/u);
  }
  const again = await record(id, wrong, 1, 'refused-1');
  expect(again.json.refusal).toEqual(refusal);
  const refusals = await serving.ask('GET', `/api/v1/refusals?instance=${id}`);
  expect(refusals.json.rows).toHaveLength(1);
  expect((await serving.ask('GET', `/api/v1/instances/${id}`)).json.revision).toBe(1);
});

test('an event that the stage does not take is refused with those that it does', async () => {
  const id = await startOne(serving, 'GG-02', freshKey());
  const { json } = await record(id, { type: 'meeting.cancelled', occurredAt: '2026-03-02T08:30:00+08:00', data: { reason: '样例' } });
  expect(json.refusal).toMatchObject({ reason: 'EVENT_NOT_EXPECTED', verdicts: [] });
  expect(json.refusal.expected).toContain('application.received');
});

test.each([
  [{}, 400, 'IDEMPOTENCY_KEY_MISSING'],
  [{ 'if-match': '"1"' }, 400, 'IDEMPOTENCY_KEY_MISSING'],
  [{ 'idempotency-key': 'x' }, 428, 'REVISION_MISSING'],
  [{ 'idempotency-key': 'x', 'if-match': '*' }, 400, 'INPUT_INVALID'],
  [{ 'idempotency-key': 'x', 'if-match': 'W/"1"' }, 400, 'INPUT_INVALID'],
  [{ 'idempotency-key': 'x', 'if-match': '1' }, 400, 'INPUT_INVALID'],
  [{ 'idempotency-key': 'x y', 'if-match': '"1"' }, 400, 'INPUT_INVALID'],
])('headers %j are answered %i %s', async (headers, status, code) => {
  const id = await startOne(serving, 'GG-02', freshKey());
  const answer = await serving.ask('POST', `/api/v1/instances/${id}/events`, {
    body: application(hash),
    headers: headers,
  });
  expect(answer).toMatchObject({ status, json: { code } });
});

test('what has not happened yet cannot be recorded', async () => {
  const id = await startOne(serving, 'GG-02', freshKey());
  const answer = await record(id, { ...application(hash), occurredAt: '2026-03-02T09:00:00.001+08:00' });
  expect(answer).toMatchObject({ status: 422, json: { code: 'TIME_IN_FUTURE' } });
});

test('an event never points to a file that is not kept', async () => {
  const id = await startOne(serving, 'GG-02', freshKey());
  const answer = await record(id, application('0'.repeat(64)));
  expect(answer).toMatchObject({ status: 404, json: { code: 'ATTACHMENT_NOT_FOUND' } });
});

test('an event is named by a type that exists, on a matter that exists', async () => {
  const id = await startOne(serving, 'GG-02', freshKey());
  expect(await record(id, { ...application(hash), type: 'meeting.dreamt' })).toMatchObject({
    status: 400,
    json: { code: 'INPUT_INVALID' },
  });
  expect(await record('00000000-0000-7000-8000-00000000ffff', application(hash))).toMatchObject({
    status: 404,
    json: { code: 'INSTANCE_NOT_FOUND' },
  });
  expect(await record('..%2f1', application(hash))).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
});

test("who records is the token's person, whatever the body says", async () => {
  const id = await startOne(serving, 'GG-02', freshKey());
  for (const field of ['actor', 'person', 'recordedAt', 'organisation', 'state', 'role']) {
    const answer = await record(id, { ...application(hash), [field]: 'x' });
    expect(answer, field).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
  }
});
