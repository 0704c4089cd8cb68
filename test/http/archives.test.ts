import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openZip } from '../../src/audit/verify/open-zip.ts';
import type { Report } from '../../src/audit/verify/report.ts';
import { parseTrust } from '../../src/audit/verify/trust.ts';
import { verifyArchive } from '../../src/audit/verify/verify-archive.ts';
import { rebuilder } from '../../src/engine/rebuild.ts';
import { sampleOrigin } from '../samples/ledger-samples.ts';
import { printedKeys, recordMatters, type SampleMatterIds } from '../samples/sample-matters.ts';
import { serve, type Serving } from './serving.ts';

let serving: Serving;
let ids: SampleMatterIds;
const village = '/api/v1/organisations/610114099201/archive.zip';

beforeAll(async () => {
  serving = await serve();
  ids = await recordMatters(serving.village);
});
afterAll(() => serving.close());

async function verified(bytes: Buffer): Promise<Report> {
  const source = { size: bytes.length, read: async (start: number, end: number) => new Uint8Array(bytes.subarray(start, end)) };
  const archive = await openZip(source, (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }));
  const trust = parseTrust({ keys: await printedKeys(serving.village.siyi, sampleOrigin), policies: [] });
  return verifyArchive(archive, { trust, replay: rebuilder() });
}

test('an archive that was fetched is confirmed, entries of this moment among it', async () => {
  const answer = await serving.ask('GET', village);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="610114099201.zip"',
  });
  expect(await verified(answer.bytes)).toMatchObject({
    findings: [],
    conclusion: 'confirmedUnwitnessed',
    counts: { matters: 3, entries: 9, attachments: 1, replayed: 3 },
  });
});

test('a hand-over is fetched with the deadlines that run', async () => {
  const answer = await serving.ask('GET', '/api/v1/organisations/610114099201/handover.zip');
  expect(answer.headers).toMatchObject({ 'content-disposition': 'attachment; filename="610114099201-handover.zip"' });
  expect(await verified(answer.bytes)).toMatchObject({ findings: [], subject: 'archive', counts: { matters: 3, replayed: 3 } });
  expect(answer.bytes.includes('deadlines.json')).toBe(true);
});

test('a matter is fetched alone', async () => {
  const { bytes } = await serving.ask('GET', `/api/v1/instances/${ids.archived}/archive.zip`);
  expect(await verified(bytes)).toMatchObject({ findings: [], counts: { matters: 1, entries: 6 } });
});

test('one who may not read files gets none, and the verifier says so', async () => {
  const report = await verified((await serving.ask('GET', village, { as: 'villager' })).bytes);
  expect(report).toMatchObject({ conclusion: 'confirmedUnwitnessed', counts: { matters: 3, entries: 9, attachments: 0 } });
  expect(new Set(report.findings.map(({ code }) => code))).toEqual(new Set(['attachmentLeftOut']));
});

test('what is not there is answered as a problem', async () => {
  expect(await serving.ask('GET', '/api/v1/instances/00000000-0000-7000-8000-000000000009/archive.zip')).toMatchObject({
    status: 404,
    json: { code: 'INSTANCE_NOT_FOUND' },
  });
});
