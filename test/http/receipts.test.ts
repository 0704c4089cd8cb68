import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCheckpoint } from '../../src/audit/checkpoint.ts';
import { verifyInclusion } from '../../src/audit/inclusion.ts';
import { leafHash } from '../../src/audit/leaf.ts';
import { leafOfOpened, parseOpenedEntry } from '../../src/audit/opened-entry.ts';
import { joinProof } from '../../src/audit/proof-parts.ts';
import { parseProofFile } from '../../src/audit/proof-file.ts';
import { parseTrust } from '../../src/audit/verify/trust.ts';
import { verifyReceipt } from '../../src/audit/verify/verify-receipt.ts';
import { verifierOf } from '../../src/audit/sign-note.ts';
import { formatVkey } from '../../src/audit/vkey.ts';
import { receiptCode } from '../../src/kernel/receipt-code.ts';
import { application, attachOne, serve, type Serving } from './serving.ts';

const village = '610114099201';
/** A title that must not get out, nor do anything where it is shown. */
const hostile = '张三样例</title><script>alert(1)</script>"\'&低保';
const secret = '样例秘密事由<b>';
const folder = mkdtempSync(join(tmpdir(), 'siyi-receipts-'));

let serving: Serving;
let id = '';
let leaf = '';
let code = '';

beforeAll(async () => {
  serving = await serve({ publicUrl: 'https://siyi.example/', verifierPath: join(folder, 'verifier.html') });
  const started = await serving.ask('POST', '/api/v1/instances', {
    body: { item: 'GG-02', organisation: village, title: hostile },
    headers: { 'idempotency-key': 'receipt-start' },
  });
  id = started.json.instance;
  const asked = application(await attachOne(serving));
  const recorded = await serving.ask('POST', `/api/v1/instances/${id}/events`, {
    body: { ...asked, data: { ...asked.data, subject: secret } },
    headers: { 'idempotency-key': 'receipt-1', 'if-match': '"1"' },
  });
  expect(recorded.status, recorded.text).toBe(201);
  leaf = recorded.json['leaf'] as string;
  code = receiptCode(Buffer.from(leaf, 'hex'));
});
afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

const open = (path: string) => serving.ask('GET', path, { as: null });
const own = (what: string, as: 'clerk' | 'otherOfficer' | null = 'clerk', revision = 2) =>
  serving.ask('GET', `/api/v1/instances/${id}/entries/${String(revision)}/receipt.${what}`, { as });

/** The keys that verify a ledger, as they stand outside the database. */
async function ledgerKeys(origin: string) {
  const kept = await serving.village.siyi.context.ledger.keys.read();
  return (kept?.keys ?? []).map(({ type, seed }) => verifierOf({ name: origin, seed, type }));
}

/** What the verifier concludes of a proof, with the ledger's key from somewhere else. */
async function concluded(text: string): Promise<string> {
  const keys = (await ledgerKeys('siyi.local/ledgers/610114/2026')).map(formatVkey);
  const trust = parseTrust({ keys, policies: [] });
  return verifyReceipt(text, { trust }).conclusion;
}

/** Verifies a proof as anybody would who has the ledger's key from somewhere else, and answers the opened entry. */
async function verified(text: string) {
  const { extra, index, proof, checkpoint } = parseProofFile(text);
  const opened = parseOpenedEntry(extra ?? '');
  const [origin = ''] = checkpoint.split('\n');
  const { checkpoint: head } = openCheckpoint(checkpoint, await ledgerKeys(origin));
  const hash = leafHash(leafOfOpened(opened));
  expect(verifyInclusion({ index, size: head.size, leaf: hash, proof, root: head.root })).toBe(true);
  return { opened, hash: Buffer.from(hash).toString('hex') };
}

describe('before the entry is in a signed ledger', () => {
  it('the page says so, and the proof is answered 503 with when to come again', async () => {
    const page = await open(`/r/${code}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('还没有写入签名的账本');
    expect(page.text).not.toContain('.tlog-proof');
    for (const answer of [
      await open(`/r/${code}.tlog-proof`),
      await open(`/r/${code}/print`),
      await own('tlog-proof'),
      await own('html'),
    ]) {
      expect(answer.status).toBe(503);
      expect(answer.headers['retry-after']).toBe('1');
      expect(answer.json).toMatchObject({ code: 'PROOF_NOT_YET', retryable: true });
    }
  });

  it('its label can be put on a notice already', async () => {
    const label = await open(`/r/${code}.svg`);
    expect(label.status).toBe(200);
    expect(label.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    for (const part of [code.slice(0, 9), code.slice(10), leaf.slice(0, 4)]) expect(label.text).toContain(part);
  });
});

describe('once it is', () => {
  beforeAll(async () => {
    await serving.village.siyi.advanceLedger();
  });

  it('shows anybody what was recorded and where it stands, without a script, and is not found by search engines', async () => {
    const page = await open(`/r/${code}`);
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toBe("default-src 'none'; style-src 'self'; frame-ancestors 'none'");
    expect(page.text).toContain('<meta name="robots" content="noindex">');
    for (const said of [
      '样例村',
      '村级组织出具证明',
      '收到申请',
      '2026年3月2日 09:00',
      code,
      leaf.slice(0, 4),
      '排第 2 条',
      '共有 2 条',
      '尚无见证签名',
    ])
      expect(page.text, said).toContain(said);
    for (const link of [`/r/${code}.tlog-proof`, '/verifier.html', `/r/${code}/print`, '/ledgers/610114/2026/checkpoint'])
      expect(page.text).toContain(`href="${link}"`);
    expect(page.text).not.toContain('<script');
    expect((await open('/r/style.css')).headers['content-type']).toBe('text/css; charset=utf-8');
    const english = await open(`/r/${code}?lang=en&from=wechat`);
    expect(english.text).toContain('No witness has signed yet');
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toContain('stands at &#34;handling');
  });

  it.each([
    ['without hyphens', (text: string) => text.replaceAll('-', '')],
    ['in small letters', (text: string) => text.toLowerCase()],
    ['with O for 0 and l for 1', (text: string) => text.replaceAll('0', 'O').replaceAll('1', 'l')],
    ['with spaces', (text: string) => text.replaceAll('-', '%20')],
  ])('is found by its code %s', async (_how, written) => {
    expect((await open(`/r/${written(code)}`)).text).toContain(code);
    expect((await open(`/r/${written(code)}.tlog-proof`)).status).toBe(200);
  });

  it.each(['0000-0000-0000-0000', 'nonsense', '%3Cscript%3E', "x'--", 'UUUU-UUUU-UUUU-UUUU'])('has no other page: %s', async (wrong) => {
    const page = await open(`/r/${wrong}`);
    expect(page.status).toBe(404);
    expect(page.text).toContain('没有找到这条记录');
    expect(page.text).not.toContain('<script');
    for (const path of [`/r/${wrong}.svg`, `/r/${wrong}.tlog-proof`, `/r/${wrong}/print`])
      expect((await open(path)).json).toMatchObject({ code: 'ENTRY_NOT_FOUND' });
  });

  it('proves the entry to anybody with its values closed, and to those who may see it with all of them', async () => {
    const closed = await open(`/r/${code}.tlog-proof`);
    expect(closed.headers['content-type']).toBe('text/plain; charset=utf-8');
    const anybody = await verified(closed.text);
    expect(anybody.hash).toBe(leaf);
    const shown = Object.entries(anybody.opened.fields).filter(([, field]) => 'value' in field || 'rows' in field);
    expect(shown.map(([name]) => name)).toEqual(['organisation', 'recordedAt', 'type']);
    const whole = await own('tlog-proof');
    expect(whole.headers['cache-control']).toBe('no-store');
    const insider = await verified(whole.text);
    expect(insider.hash).toBe(leaf);
    expect(Object.values(insider.opened.fields).every((field) => 'value' in field)).toBe(true);
    expect(insider.opened.fields['data.subject']).toMatchObject({ value: secret });
  });

  it('links each entry to the one before it', async () => {
    const first = await verified((await own('tlog-proof', 'clerk', 1)).text);
    const second = await verified((await own('tlog-proof')).text);
    expect([first.opened.previous, second.opened.previous]).toEqual([null, first.hash]);
  });

  it('prints with everything that it says for those who may see it, whatever a title holds', async () => {
    const page = await own('html');
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; frame-ancestors 'none'$/,
    );
    expect(page.text).not.toContain('<script');
    expect(page.text).toContain('张三样例&#60;/title&#62;&#60;script&#62;alert(1)');
    expect(page.text).toContain('样例秘密事由&#60;b&#62;');
    expect(page.text).toContain(`https://siyi.example/r/${code}`);
  });

  it.each([
    ['tlog-proof', null, 401, 'TOKEN_MISSING'],
    ['html', null, 401, 'TOKEN_MISSING'],
    ['tlog-proof', 'otherOfficer', 404, 'INSTANCE_NOT_FOUND'],
    ['html', 'otherOfficer', 404, 'INSTANCE_NOT_FOUND'],
  ] as const)('gives the %s with all values to nobody else: %s', async (what, as, status, failure) => {
    const answer = await own(what, as);
    expect([answer.status, answer.json['code']]).toEqual([status, failure]);
  });

  it('has none for an entry that there is not', async () => {
    expect((await own('tlog-proof', 'clerk', 3)).json).toMatchObject({ code: 'ENTRY_NOT_FOUND' });
    expect((await own('html', 'clerk', 0)).status).toBe(400);
  });

  it('tells nobody without a token anything that somebody wrote or is, on any byte that is public', async () => {
    const { people } = serving.village;
    const names = await serving.ask('GET', `/api/v1/organisations/${village}/rosters/villagersAssembly`);
    const canaries = [hostile.slice(0, 4), '低保', secret.slice(0, 6), '样例clerk', ...people.all, '00000000-0000-7000-8000-000000000001'];
    const written = [...names.text.matchAll(/"name":"([^"]+)"/g)].map(([, name]) => name ?? '');
    for (const path of [
      `/r/${code}`,
      `/r/${code}?lang=en`,
      `/r/${code}.svg`,
      `/r/${code}.tlog-proof`,
      `/r/${code}/print`,
      `/r/${code}/print?lang=en`,
    ]) {
      const { text, headers } = await open(path);
      const inside = text.startsWith('c2sp') ? Buffer.from(/^extra (.*)$/m.exec(text)?.[1] ?? '', 'base64').toString('utf8') : '';
      for (const canary of [...canaries, ...written])
        expect(`${text}${inside}${JSON.stringify(headers)}`.includes(canary), `${path} ${canary}`).toBe(false);
    }
    expect((await own('html')).text).toContain(secret.slice(0, 6));
  });
});

describe('the codes of a printed receipt', () => {
  it('hold the whole proof, in parts that join to it', async () => {
    const { readPublicReceipt } = await import('../../src/service/read-public-receipt.ts');
    const receipt = await readPublicReceipt(serving.village.siyi.context, code);
    const { offline, proof } = receipt?.standing ?? { offline: { of: 'none', parts: [] }, proof: '' };
    expect(offline.of).toBe('closed');
    expect(offline.parts.length).toBeGreaterThan(1);
    expect(joinProof(offline.parts.join('\n'))).toBe(proof);
    expect(await concluded(proof)).toBe('confirmedUnwitnessed');
    expect(await concluded(offline.parts.toReversed().join('\n'))).toBe('confirmedUnwitnessed');
    expect(await concluded(offline.parts.slice(1).join('\n'))).toBe('contradicted');
    expect(await concluded((await own('tlog-proof')).text)).toBe('confirmedUnwitnessed');
    expect(await concluded(proof.replace(/^index 1$/m, 'index 0'))).toBe('contradicted');
  });
});

describe('the verifier', () => {
  it('is answered with a sentence where there is none, and as the one file that it is', async () => {
    const none = await open('/verifier.html');
    expect(none.status).toBe(404);
    expect(none.text).toContain('没有附带核对工具');
    writeFileSync(join(folder, 'verifier.html'), '<!doctype html><title>样例</title><script>1</script>');
    const page = await open('/verifier.html');
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('<script>1</script>');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });
});
