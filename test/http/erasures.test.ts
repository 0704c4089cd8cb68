import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFalseMasks } from '../../src/audit/find-false-masks.ts';
import { leafHash } from '../../src/audit/leaf.ts';
import { leafOfOpened, parseOpenedEntry } from '../../src/audit/opened-entry.ts';
import type { OpenedRow } from '../../src/audit/opened-field.ts';
import { reliefMatter, sampleRows, type ReliefMatter } from '../samples/relief-matter.ts';
import { places } from '../samples/village.ts';
import { serve, type Serving } from './serving.ts';

let serving: Serving;
let matter: ReliefMatter;

beforeEach(async () => {
  serving = await serve();
  matter = await reliefMatter(serving.village);
});
afterEach(() => serving.close());

const secrets = sampleRows.flatMap((row) => Object.entries(row)).filter(([member]) => !['group', 'category', 'amountFen'].includes(member));
const opened = (query = '', as: 'clerk' | 'otherOfficer' = 'clerk', revision = matter.posted) =>
  serving.ask('GET', `/api/v1/instances/${matter.instance}/entries/${String(revision)}/opened${query}`, { as });
const page = (suffix = '', revision = String(matter.posted)) =>
  serving.ask('GET', `/registers/${matter.instance}/${revision}${suffix}`, { as: null });

async function erase(fields: readonly string[], revision = matter.posted, changes: object = {}) {
  const paper = { name: '样例.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 样例授权'), organisation: places.street };
  const officer = serving.village.siyi.as(await serving.village.siyi.openSession(serving.village.tokens.officer));
  const document = (await officer.attach(paper)).hash;
  const seen = (await officer.read(matter.instance)).revision;
  return serving.ask('POST', `/api/v1/instances/${matter.instance}/erasures`, {
    as: 'officer',
    headers: { 'idempotency-key': `erase ${String(seen)}`.replace(' ', '-'), 'if-match': `"${String(seen)}"` },
    body: { revision, fields, reason: '样例：本人申请删除', document, ...changes },
  });
}

async function leafOf(revision: number): Promise<string> {
  const { rows } = await serving.village.siyi.as(serving.village.clerk).trail({ instance: matter.instance }, { limit: 100 });
  return rows.find((row) => row.revision === revision)?.leaf ?? '';
}

function rowsOf(text: string): readonly OpenedRow[] {
  return (parseOpenedEntry(text).fields['data.register'] as { readonly rows: readonly OpenedRow[] }).rows;
}

const provenBy = (text: string) => leafHash(leafOfOpened(parseOpenedEntry(text))).toString('hex');

describe('GET …/opened', () => {
  it('opens all, or what was chosen, and gives the recorded leaf', async () => {
    const whole = await opened();
    expect(whole.status).toBe(200);
    expect(provenBy(whole.text)).toBe(await leafOf(matter.posted));
    expect(whole.text).toContain(sampleRows[0].identity);
    const some = await opened('?show=type,data.register.2.name,data.register.*.shown.name');
    expect(provenBy(some.text)).toBe(await leafOf(matter.posted));
    expect(some.text).toContain(sampleRows[1].name);
    expect(some.text).toContain('样**');
    for (const hidden of [sampleRows[0].name, sampleRows[1].identity, serving.village.clerk.person])
      expect(some.text).not.toContain(hidden);
    expect(parseOpenedEntry((await opened('?show=')).text).fields['type']).toEqual({ commitment: expect.any(String) as string });
    const first = await opened('?show=type', 'clerk', 1);
    expect(provenBy(first.text)).toBe(await leafOf(1));
  });

  it('is for those who may see the entry, and for fields that it has', async () => {
    expect((await opened('', 'otherOfficer')).status).toBe(404);
    expect((await opened('', 'clerk', 99)).json).toMatchObject({ code: 'ENTRY_NOT_FOUND' });
    expect((await opened('?show=data.opinion')).json).toMatchObject({ code: 'INPUT_INVALID', facts: { got: 'data.opinion' } });
    expect((await opened('?shows=type')).status).toBe(400);
    const url = `/api/v1/instances/${matter.instance}/entries/1/opened`;
    expect((await serving.ask('GET', url, { as: null })).status).toBe(401);
  });
});

describe('the page of a register', () => {
  it('shows anybody the masked register, in both languages, without script and in no index', async () => {
    const told = await page();
    expect(told.status).toBe(200);
    for (const [member, value] of secrets) expect(told.text, member).not.toContain(String(value));
    expect(told.text).not.toContain('样例救助');
    for (const shown of ['样**', '6101************12', '138******34', '三组', '甲类', '300.00', '2026年3月2日'])
      expect(told.text).toContain(shown);
    expect(told.text).not.toMatch(/<script|style=/);
    expect(told.text).toContain('<html lang="zh-CN">');
    expect(told.text).toContain('content="noindex"');
    expect(told.headers).toMatchObject({ 'x-robots-tag': 'noindex', 'cache-control': 'no-store' });
    const english = await page('?lang=en&from=singlemessage');
    expect(english.text).toContain('Public register');
    expect(told.text).toContain('href="/pages.css"');
  });

  it('comes with the entry that proves it: the internal register, seen by who may, has just these masks', async () => {
    const proof = await page('/opened.json');
    expect(proof.status).toBe(200);
    for (const [member, value] of secrets) expect(proof.text, member).not.toContain(String(value));
    expect(provenBy(proof.text)).toBe(await leafOf(matter.posted));
    const internal = rowsOf((await opened('?show=data.register.*.name,data.register.*.shown.name,data.register.*.identity')).text);
    const both = rowsOf(proof.text).map((row, at) => ({ ...row, ...(internal[at] ?? {}) }));
    expect(findFalseMasks({ rows: both })).toEqual([]);
  });

  it('is not there for anything but a notice that hangs', async () => {
    for (const revision of [String(matter.reviewed), '1', '99', '0', 'x', '1e3', '-1']) {
      expect((await page('', revision)).status).toBe(404);
      expect((await page('/opened.json', revision)).status).toBe(404);
    }
    expect((await serving.ask('GET', `/registers/nothing/${String(matter.posted)}`, { as: null })).status).toBe(404);
    const { village } = serving;
    village.clock.advance(3_600_000);
    const removed = { type: 'notice.removed', occurredAt: village.clock.now(), data: { reason: '样例' } };
    const outcome = await village.siyi.as(village.clerk).record(matter.instance, removed, { revision: matter.posted });
    expect(outcome.ok).toBe(true);
    expect((await page()).status).toBe(404);
  });

  it('says what was erased, and is gone with its register', async () => {
    expect((await erase(['data.register.2.shown.name', 'data.register.2.name'])).status).toBe(201);
    const told = await page();
    expect(told.text).toContain('<td>已删除</td>');
    expect(provenBy((await page('/opened.json')).text)).toBe(await leafOf(matter.posted));
    expect((await erase(['data.register'])).status).toBe(201);
    expect((await page()).status).toBe(404);
  });
});

describe('POST …/erasures', () => {
  it('answers as events do: 201 with the entry, 409, 422, and what is missing', async () => {
    const done = await erase(['data.register.1']);
    expect(done.status).toBe(201);
    expect(done.headers['etag']).toBe(`"${String(matter.posted + 1)}"`);
    expect(done.json).toMatchObject({ type: 'field.erased', revision: matter.posted + 1 });
    const impossible = await erase(['data.boards']);
    expect(impossible.status).toBe(422);
    expect(impossible.json).toMatchObject({ code: 'ERASURE_IMPOSSIBLE', facts: { at: 'data.boards' } });
    expect(impossible.text).toContain('请在办结后再删除');
    expect((await erase(['register'])).json).toMatchObject({ code: 'INPUT_INVALID' });
    expect((await erase(['data.days'], matter.posted, { more: 1 })).status).toBe(400);
    const url = `/api/v1/instances/${matter.instance}/erasures`;
    expect((await serving.ask('POST', url, { body: {} })).json).toMatchObject({ code: 'IDEMPOTENCY_KEY_MISSING' });
    const headers = { 'idempotency-key': 'k', 'if-match': '"3"' };
    const body = { revision: 1, fields: ['data.title'], reason: '样例', document: 'e'.repeat(64) };
    expect((await serving.ask('POST', url, { headers, body })).status).toBe(409);
    const now = { ...headers, 'if-match': `"${String(matter.posted + 1)}"` };
    expect((await serving.ask('POST', url, { headers: now, body })).json).toMatchObject({ code: 'REFUSED' });
  });
});
