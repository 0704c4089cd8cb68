import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256Hex } from '../../src/kernel/digest.ts';
import { samplePdf, serve, type Serving } from './serving.ts';

let serving: Serving;
const most = 4096;

beforeAll(async () => {
  serving = await serve({ attachmentLimit: most });
});
afterAll(() => serving.close());

const path = '/api/v1/organisations/610114099201/attachments';
const send = (body: Buffer, type: string | string[] = 'application/pdf', name = 'a.pdf', as: 'clerk' | 'villager' = 'clerk') =>
  serving.ask('POST', `${path}?name=${encodeURIComponent(name)}`, { as, body, headers: { 'content-type': type } });

test('a file is kept under its hash and given back for download only, byte by byte', async () => {
  const file = samplePdf();
  const kept = await send(file, 'application/pdf', '会议记录 "一"(\'*\').pdf');
  expect(kept).toMatchObject({ status: 201, json: { hash: sha256Hex(file), size: file.length, mediaType: 'application/pdf' } });
  const got = await serving.ask('GET', `${path}/${kept.json.hash}`);
  expect(got.status).toBe(200);
  expect(got.bytes.equals(file)).toBe(true);
  expect(got.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-security-policy': 'sandbox',
    'content-disposition': "attachment; filename*=UTF-8''%E4%BC%9A%E8%AE%AE%E8%AE%B0%E5%BD%95%20%22%E4%B8%80%22%28%27%2A%27%29.pdf",
  });
});

test('the same file again changes nothing', async () => {
  const first = await send(samplePdf('again'));
  const second = await send(samplePdf('again'));
  expect(second.json).toEqual(first.json);
});

test.each([
  ['a page of script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'image/svg+xml', 'MEDIA_TYPE_UNSUPPORTED'],
  ['a page', Buffer.from('<html>'), 'text/html', 'MEDIA_TYPE_UNSUPPORTED'],
  ['JSON', Buffer.from('{}'), 'application/json', 'MEDIA_TYPE_UNSUPPORTED'],
  ['a page that says it is a PDF', Buffer.from('<html>'), 'application/pdf', 'ATTACHMENT_TYPE_REFUSED'],
  ['a PDF that says it is a picture', samplePdf(), 'image/png', 'ATTACHMENT_TYPE_REFUSED'],
  [
    'a zip that says it is a document',
    Buffer.from('PK\u0003\u0004'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'ATTACHMENT_TYPE_REFUSED',
  ],
  ['a type with a parameter', samplePdf(), 'application/pdf; x=1', 'MEDIA_TYPE_UNSUPPORTED'],
])('%s is not taken', async (_what, body, type, code) => {
  expect(await send(body, type)).toMatchObject({ status: 415, json: { code } });
});

test('an empty file is not taken', async () => {
  const { status } = await send(Buffer.alloc(0));
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});

test('a file larger than the limit is not taken, one as large is', async () => {
  const exact = Buffer.concat([samplePdf(), Buffer.alloc(most)]).subarray(0, most);
  expect(await send(exact)).toMatchObject({ status: 201, json: { size: most } });
  expect(await send(Buffer.concat([exact, Buffer.alloc(1)]))).toMatchObject({ status: 413, json: { code: 'INPUT_TOO_LARGE' } });
});

test.each(['../../etc/passwd', 'a\\b.pdf', 'a\u0000.pdf', 'a\u202efdp.exe', '', ' ', 'x'.repeat(121), 'a\r\nSet-Cookie: x.pdf'])(
  'the name %j is not taken',
  async (name) => {
    expect(await send(samplePdf(), 'application/pdf', name)).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
  },
);

test('a file is kept for an organisation that there is', async () => {
  const url = '/api/v1/organisations/610114099230/attachments?name=a.pdf';
  const answer = await serving.ask('POST', url, { as: 'officer', body: samplePdf(), headers: { 'content-type': 'application/pdf' } });
  expect(answer).toMatchObject({ status: 404, json: { code: 'ORGANISATION_NOT_FOUND' } });
});

test('a file has a name', async () => {
  expect(await serving.ask('POST', path, { body: samplePdf(), headers: { 'content-type': 'application/pdf' } })).toMatchObject({
    status: 400,
  });
});

test('a villager keeps and reads no files', async () => {
  const { json } = await send(samplePdf());
  expect(await send(samplePdf(), 'application/pdf', 'a.pdf', 'villager')).toMatchObject({ status: 403, json: { code: 'ROLE_MISSING' } });
  expect(await serving.ask('GET', `${path}/${json.hash}`, { as: 'villager' })).toMatchObject({
    status: 403,
    json: { code: 'ROLE_MISSING' },
  });
});

test('a file of another organisation is not known, whoever has its hash', async () => {
  const { json } = await send(samplePdf('other'));
  expect(await serving.ask('GET', `/api/v1/organisations/610114099202/attachments/${json.hash}`, { as: 'siblingClerk' })).toMatchObject({
    status: 404,
    json: { code: 'ATTACHMENT_NOT_FOUND' },
  });
  expect(await serving.ask('GET', `${path}/${'0'.repeat(64)}`)).toMatchObject({ status: 404 });
  expect(await serving.ask('GET', `${path}/..%2f..%2fetc`)).toMatchObject({ status: 400 });
});
