import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type Serving } from './serving.ts';

let serving: Serving;

beforeAll(async () => {
  serving = await serve();
});
afterAll(() => serving.close());

const village = '610114099201';
const street = '610114099000';
const roster = `/api/v1/organisations/${village}/rosters`;

test('an organisation is added below its parent, once', async () => {
  const body = { code: '610114099203', name: '样例三村', hasCollective: false };
  const add = (asked: object) => serving.ask('POST', '/api/v1/organisations', { as: 'officer', body: asked });
  expect(await add(body)).toMatchObject({ status: 201, json: { ...body, tier: 'village', parent: street } });
  expect(await add(body)).toMatchObject({ status: 409, json: { code: 'ALREADY_EXISTS' } });
  expect(await add({ ...body, code: '610114099999' })).toMatchObject({ status: 400, json: { code: 'CODE_INVALID' } });
  expect(await serving.ask('POST', '/api/v1/organisations', { body })).toMatchObject({ status: 403 });
});

test('a token lists its own subtree', async () => {
  const codes = async (as: 'clerk' | 'officer' | 'administrator', query = '') =>
    ((await serving.ask('GET', `/api/v1/organisations${query}`, { as })).json.rows as { code: string }[]).map(({ code }) => code);
  expect(await codes('clerk')).toEqual([village]);
  expect(await codes('officer')).toEqual(expect.arrayContaining([street, village, '610114099202']));
  expect(await codes('officer')).not.toContain('610114000000');
  expect(await codes('administrator', '?within=610199000000')).toEqual(['610199000000', '610199099000', '610199099201']);
});

test('a value may be tightened, not loosened', async () => {
  const set = (value: unknown, key = 'display.days') =>
    serving.ask('PUT', `/api/v1/organisations/${village}/values/${key}`, {
      as: 'officer',
      body: { value, from: '2026-03-01', source: '样例文件' },
    });
  const days = async () =>
    (
      (await serving.ask('GET', `/api/v1/organisations/${village}/values?day=2026-03-02`)).json.rows as {
        key: string;
        value: number;
        layer: string;
      }[]
    ).find(({ key }) => key === 'display.days');
  const before = await days();
  expect(before).toBeDefined();
  expect((await set((before?.value ?? 0) + 5)).status).toBe(204);
  expect(await days()).toMatchObject({ value: (before?.value ?? 0) + 5, layer: village });
  expect(await set(1)).toMatchObject({ status: 422, json: { code: 'VALUE_LOOSENED' } });
  expect(await set(5, 'display.nothing')).toMatchObject({ status: 422, json: { code: 'VALUE_UNKNOWN' } });
  for (const wrong of [null, '7', [7], true, 7.5])
    expect(await set(wrong), JSON.stringify(wrong)).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
});

test('a clerk sets no values', async () => {
  const answer = await serving.ask('PUT', `/api/v1/organisations/${village}/values/display.days`, {
    body: { value: 9, from: '2026-03-01', source: '样例文件' },
  });
  expect(answer).toMatchObject({ status: 403, json: { code: 'ROLE_MISSING' } });
});

test('a person joins a roster, is left out of its base, and leaves; past days stay as they were', async () => {
  const added = await serving.ask('POST', '/api/v1/people', { body: { name: '样例村民', sex: 'female', organisation: village } });
  expect(added.status).toBe(201);
  const person = added.json.id;
  const post = (path: string, body: object) => serving.ask('POST', `${roster}/villagersAssembly/${path}`, { as: 'officer', body });
  const counts = async (day: string) => (await serving.ask('GET', `${roster}/villagersAssembly?day=${day}&limit=1`)).json.counts as object;
  expect((await post('members', { person, voting: true, representative: false, committeeMember: false, from: '2026-02-01' })).status).toBe(
    204,
  );
  expect(await counts('2026-01-31')).toMatchObject({ listed: 60 });
  expect(await counts('2026-02-01')).toMatchObject({ listed: 61 });
  expect((await post('exclusions', { person, from: '2026-02-10', reason: '样例原因', approvedBy: '样例会议' })).status).toBe(204);
  expect(await counts('2026-02-10')).toMatchObject({ excluded: 1, excludedApproved: 1 });
  expect((await post('ends', { person, lastDay: '2026-02-20' })).status).toBe(204);
  expect(await counts('2026-02-20')).toMatchObject({ listed: 61 });
  expect(await counts('2026-02-21')).toMatchObject({ listed: 60 });
  expect(await post('ends', { person, lastDay: '2026-02-25' })).toMatchObject({ status: 422, json: { code: 'ROSTER_INVALID' } });
});

test('a roster is read by those who keep or watch it, and only of a body that there is', async () => {
  const read = (as: 'supervisor' | 'villager', body = 'branchCommittee') => serving.ask('GET', `${roster}/${body}`, { as });
  const { status, json } = await read('supervisor');
  expect(status).toBe(200);
  expect(json).toMatchObject({ counts: { asOf: '2026-03-02', listed: 3, voting: 3 }, members: { next: null } });
  expect(await read('villager')).toMatchObject({ status: 403, json: { code: 'ROLE_MISSING' } });
  expect(await read('supervisor', 'nobody')).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
});

test('nobody unknown joins a roster', async () => {
  const body = {
    person: '00000000-0000-7000-8000-00000000ffff',
    voting: true,
    representative: false,
    committeeMember: false,
    from: '2026-02-01',
  };
  expect(await serving.ask('POST', `${roster}/villagersAssembly/members`, { as: 'officer', body })).toMatchObject({
    status: 404,
    json: { code: 'PERSON_NOT_FOUND' },
  });
});

test('a roster is kept for an organisation that there is, and nobody is left out of it backwards', async () => {
  const added = await serving.ask('POST', '/api/v1/people', { body: { name: '样例村民', sex: 'male', organisation: village } });
  const person = added.json.id;
  const post = (code: string, path: string, body: object) =>
    serving.ask('POST', `/api/v1/organisations/${code}/rosters/villagersAssembly/${path}`, { as: 'officer', body });
  const joining = { person, voting: true, representative: false, committeeMember: false, from: '2026-02-01' };
  const nowhere = { status: 404, json: { code: 'ORGANISATION_NOT_FOUND' } };
  expect(await post('610114099288', 'members', joining)).toMatchObject(nowhere);
  expect(await post('610114099288', 'exclusions', { person, from: '2026-02-01' })).toMatchObject(nowhere);
  expect(await post(village, 'exclusions', { person, from: '2026-02-10', to: '2026-02-09' })).toMatchObject({
    status: 422,
    json: { code: 'ROSTER_INVALID' },
  });
});

test('an authorisation is kept, and not one that ends before it begins or covers nothing', async () => {
  const body = {
    body: 'representativesAssembly',
    matterClass: 'villageAffair',
    from: '2026-01-01',
    to: '2026-12-31',
    instrument: '样例授权书',
    filed: true,
  };
  const post = (asked: object) => serving.ask('POST', `/api/v1/organisations/${village}/delegations`, { as: 'officer', body: asked });
  expect((await post(body)).status).toBe(204);
  expect(await post({ ...body, to: '2025-12-31' })).toMatchObject({ status: 400, json: { code: 'DATE_INVALID' } });
  expect(await post({ ...body, to: '2026-02-30' })).toMatchObject({ status: 400 });
  expect(await post({ ...body, body: 'nobody' })).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
  expect(await post({ ...body, matterClass: 'anything' })).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
});

test('a clerk changes no roster and keeps no authorisation backwards, and does not say that it was filed', async () => {
  const added = await serving.ask('POST', '/api/v1/people', { body: { name: '样例村民', sex: 'male', organisation: village } });
  const person = added.json.id;
  const refused = { status: 403, json: { code: 'ROLE_MISSING' } };
  const members = `${roster}/supervisionCommittee`;
  const membership = { person, voting: true, representative: false, committeeMember: false };
  expect(await serving.ask('POST', `${members}/members`, { body: { ...membership, from: '2026-03-01' } })).toMatchObject(refused);
  expect((await serving.ask('POST', `${members}/members`, { body: { ...membership, from: '2026-03-02' } })).status).toBe(204);
  expect(await serving.ask('POST', `${members}/exclusions`, { body: { person, from: '2026-03-01' } })).toMatchObject(refused);
  expect(await serving.ask('POST', `${members}/ends`, { body: { person, lastDay: '2026-03-01' } })).toMatchObject(refused);
  const delegation = { body: 'representativesAssembly', matterClass: 'villageAffair', to: '2026-12-31', instrument: '样例授权书' };
  const delegate = (more: object) =>
    serving.ask('POST', `/api/v1/organisations/${village}/delegations`, { body: { ...delegation, ...more } });
  expect(await delegate({ from: '2026-03-01', filed: false })).toMatchObject(refused);
  expect(await delegate({ from: '2026-03-02', filed: true })).toMatchObject(refused);
  expect((await delegate({ from: '2026-03-02', filed: false })).status).toBe(204);
});
