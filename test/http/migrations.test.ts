import { afterAll, beforeAll, expect, test } from 'vitest';
import { putSecondVersion, sampleMap, versions } from '../samples/second-version.ts';
import { application, attachOne, serve, startOne, type Serving } from './serving.ts';

let serving: Serving;
let order = '';
let waiting = '';
let checking = '';
const url = `/api/v1/flows/${versions.first}/migrations`;

beforeAll(async () => {
  serving = await serve();
  waiting = await startOne(serving, 'GG-02', 'waiting');
  checking = await startOne(serving, 'GG-02', 'checking');
  const headers = { 'idempotency-key': 'apply', 'if-match': '"1"' };
  serving.village.clock.advance(3_600_000);
  const hash = await attachOne(serving, 'application');
  const applied = { ...application(hash), occurredAt: serving.village.clock.now() };
  expect((await serving.ask('POST', `/api/v1/instances/${checking}/events`, { body: applied, headers })).status).toBe(201);
  const kept = await serving.ask('POST', '/api/v1/organisations/610114099000/attachments?name=a.pdf', {
    as: 'officer',
    body: Buffer.from('%PDF-1.4 样例授权'),
    headers: { 'content-type': 'application/pdf' },
  });
  order = kept.json.hash;
  await putSecondVersion(serving.village.siyi);
});
afterAll(() => serving.close());

const ask = (body: object, as: 'officer' | 'clerk' = 'officer', at = url) => serving.ask('POST', at, { as, body });

test('is a dry run unless it says otherwise, told a page at a time', async () => {
  const map = sampleMap(order, { states: {} });
  const page = await ask({ map, limit: 1 });
  expect(page).toMatchObject({ status: 200, json: { dryRun: true, total: 2 } });
  expect(page.json.rows).toMatchObject([{ instance: checking, outcome: 'refused', refusal: { verdicts: [{ rule: 'S23', got: null }] } }]);
  const next = await ask({ map, limit: 1, cursor: page.json.next });
  expect(next.json).toMatchObject({ rows: [{ instance: waiting, outcome: 'wouldMove' }], next: null });
  expect((await serving.ask('GET', `/api/v1/instances/${waiting}`)).json).toMatchObject({ flow: { hash: versions.first }, revision: 1 });
  expect((await serving.ask('GET', '/api/v1/refusals?type=flow.migrated')).json.rows).toEqual([]);
});

test('is ordered from above the village, of the flow that the address names, in the form that is described', async () => {
  const map = sampleMap(order);
  expect(await ask({ map, dryRun: false }, 'clerk')).toMatchObject({ status: 403, json: { code: 'OUT_OF_SCOPE' } });
  const other = `/api/v1/flows/${versions.second}/migrations`;
  expect(await ask({ map }, 'officer', other)).toMatchObject({
    status: 422,
    json: { code: 'MIGRATION_INVALID', facts: { at: 'map.from' } },
  });
  expect(await ask({ map, dryrun: false })).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
  const wrong = sampleMap(order, { states: { 'procedure.handling.check': 'procedure.nowhere' } });
  const told = await ask({ map: wrong });
  expect(told).toMatchObject({ status: 422, json: { code: 'MIGRATION_INVALID', facts: { got: 'procedure.nowhere' } } });
});

test('moves one alone, and then the rest', async () => {
  const map = sampleMap(order);
  const one = await ask({ map, dryRun: false, instance: waiting, revision: 1 });
  expect(one).toMatchObject({ status: 200, json: { total: 1, rows: [{ instance: waiting, outcome: 'moved', revision: 2 }] } });
  const rest = await ask({ map, dryRun: false });
  expect(rest.json).toMatchObject({ dryRun: false, rows: [{ instance: checking, outcome: 'moved' }], next: null });
  expect((await ask({ map, dryRun: false })).json.rows).toEqual([]);
  const shown = await serving.ask('GET', `/api/v1/instances/${checking}`);
  expect(shown).toMatchObject({ status: 200, json: { flow: { hash: versions.second, version: 2 }, revision: 3 } });
});
