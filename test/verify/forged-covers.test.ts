import { beforeAll, describe, expect, it } from 'vitest';
import { tellReport } from '../../src/audit/verify/tell-report.ts';
import type { Report } from '../../src/audit/verify/report.ts';
import { parseTrust } from '../../src/audit/verify/trust.ts';
import { verifyArchive } from '../../src/audit/verify/verify-archive.ts';
import { verifyCheckpoints } from '../../src/audit/verify/verify-checkpoints.ts';
import { verifyReceipt } from '../../src/audit/verify/verify-receipt.ts';
import { rebuilder } from '../../src/engine/rebuild.ts';
import { canonicalJson } from '../../src/kernel/canonical-json.ts';
import { sha256Hex } from '../../src/kernel/digest.ts';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { readerOf, sampleArchive, type SampleArchive } from '../samples/sample-archive.ts';
import { goldenMatters, linked, sampleLedger } from '../samples/sample-ledger.ts';

const matters = goldenMatters(['gg-01-archived', 'gg-02-issued']);
const ledger = sampleLedger(linked(matters.entries));
const trust = parseTrust({ keys: [ledger.vkey, ledger.witness], policies: [] });
const masked = (name: string) => !['actor', 'facts'].includes(name) && (!name.startsWith('data.') || name === 'data.item');
const folder = 'ledgers/610114-2026';

type Files = Map<string, Uint8Array>;

const archive = (more: Partial<SampleArchive> = {}) => sampleArchive({ ledger, matters, witnessed: true, ...more });
const check = (files: Files): Promise<Report> => verifyArchive(readerOf(files), { trust, replay: rebuilder() });
const codes = ({ findings }: Report) => [...new Set(findings.map(({ code }) => code))];

/** An archive as a forger would leave it: changed, and with a manifest that fits. */
function sealed(files: Files, change: (manifest: JsonObject) => JsonObject = (manifest) => manifest): Files {
  const manifest = JSON.parse(Buffer.from(files.get('siyi.json') ?? []).toString()) as JsonObject;
  const listed = [...files].filter(([path]) => path !== 'siyi.json');
  const told = Object.fromEntries(listed.map(([path, bytes]) => [path, { sha256: sha256Hex(bytes), size: bytes.length }]));
  const count = (folderName: string) => listed.filter(([path]) => path.startsWith(`${folderName}/`)).length;
  const counts = { ...(manifest['counts'] as JsonObject), attachments: count('attachments'), flows: count('flows') };
  return new Map([...files, ['siyi.json', Buffer.from(canonicalJson(change({ ...manifest, counts, files: told })))]]);
}

const withFile = (files: Files, path: string, content: string) => sealed(new Map([...files, [path, Buffer.from(content)]]));

/** The first matter of an archive, changed. */
function withMatter(files: Files, change: (matter: JsonObject) => JsonObject): Files {
  const [path = '', bytes] = [...files].find(([name]) => /^matters\/.*json$/.test(name)) ?? [];
  return withFile(files, path, canonicalJson(change(JSON.parse(Buffer.from(bytes ?? []).toString()) as JsonObject)));
}

function withField(matter: JsonObject, name: string, value: Json): JsonObject {
  const entries = matter['entries'] as JsonObject[];
  const last = entries.at(-1) as { readonly opened: { readonly fields: Readonly<Record<string, JsonObject>> } };
  const fields = { ...last.opened.fields, [name]: { ...last.opened.fields[name], value } };
  return { ...matter, entries: [...entries.slice(0, -1), { ...last, opened: { ...last.opened, fields } }] };
}

let village: Files;
let closed: Files;
beforeAll(async () => {
  village = await archive();
  closed = await archive({ masked: true, shows: masked });
});

describe('the cover of a matter whose fields are closed', () => {
  it('is what the entries show, or nothing', async () => {
    expect(codes(await check(closed)).toSorted()).toEqual(['coverUntried', 'fieldClosed', 'replayUntried']);
    expect(codes(await check(withMatter(closed, (matter) => ({ ...matter, title: '样例：卖掉林地' }))))).toContain('titleDiffers');
    expect(codes(await check(withMatter(closed, (matter) => ({ ...matter, snapshot: { value: 'x' } }))))).toContain('snapshotDiffers');
    expect(codes(await check(withMatter(closed, (matter) => ({ ...matter, stage: 'proposal' }))))).toContain('stageDiffers');
  });

  it('is not confirmed where not even the stage, the item or the organisation is shown', async () => {
    const report = await check(
      await archive({ masked: true, shows: (name) => ['flow', 'from', 'type', 'occurredAt', 'recordedAt'].includes(name) }),
    );
    expect(report.conclusion).toBe('incomplete');
    expect(report.findings.filter(({ code }) => code === 'coverUnproved').map(({ place }) => place.field)).toEqual(
      expect.arrayContaining(['data.item', 'organisation', 'to']),
    );
  });
});

describe('what is in an archive and nothing proves', () => {
  it.each([
    ['a paper', 'minutes.pdf', 'fileUnknown'],
    ['a matter elsewhere', 'matters/x/forged.json', 'fileUnknown'],
    ['a tile of a ledger that did not come whole', `${folder}/tile/0/000`, 'fileUnknown'],
    ['a page without its matter', 'matters/none.html', 'fileUnknown'],
    ['an attachment that no entry names', `attachments/${sha256Hex('forged')}`, 'fileUnnamed'],
    ['a flow that no entry names', `flows/${sha256Hex(canonicalJson({}))}.json`, 'fileUnnamed'],
  ])('is found: %s', async (_name, path, code) => {
    const content = path.startsWith('flows/') ? canonicalJson({ config: {}, hash: sha256Hex(canonicalJson({})) }) : 'forged';
    const report = await check(withFile(village, path, content));
    expect(report.conclusion).toBe('contradicted');
    expect(codes(report)).toContain(code);
  });

  it('is found: a head of another ledger', async () => {
    const other = sampleLedger(linked(matters.entries), 'siyi.example/610115/2026');
    expect(codes(await check(withFile(village, 'ledgers/610115-2026/checkpoint', other.checkpoint())))).toContain('fileUnknown');
  });

  it('is found: another village, and a flow with another name within', async () => {
    const elsewhere = sealed(village, (manifest) => ({ ...manifest, scope: { organisation: '610114099202' } }));
    expect(codes(await check(elsewhere))).toContain('scopeDiffers');
    const district = sealed(village, (manifest) => ({ ...manifest, scope: { organisation: '610114000000' } }));
    expect(codes(await check(district))).toEqual([]);
    const [path = '', bytes] = [...village].find(([name]) => name.startsWith('flows/')) ?? [];
    const flow = { ...(JSON.parse(Buffer.from(bytes ?? []).toString()) as JsonObject), hash: '0'.repeat(64) };
    expect(codes(await check(withFile(village, path, canonicalJson(flow))))).toContain('flowChanged');
  });

  it('is found: a hand-over without its list of deadlines', async () => {
    expect(codes(await check(sealed(village, (manifest) => ({ ...manifest, kind: 'handover' }))))).toContain('fileMissing');
  });
});

describe('what is told', () => {
  it('claims that nothing is missing only where the whole ledger came along', async () => {
    const [part, whole] = [await check(village), await check(await archive({ kind: 'year' }))].map((report) => tellReport(report, 'zh-CN'));
    expect([part?.answer, whole?.answer].join()).not.toContain('缺失');
    expect(part?.meaning.join()).toContain('是不是全部办件、全部记录都在档案里，这里看不出来');
    expect(whole?.meaning.join()).toContain('没有缺失');
  });

  it('counts a witness once, under however many names it is known', async () => {
    const policy = `log ${ledger.vkey}\nwitness 样例甲 ${ledger.witness}\nquorum 样例甲\n`;
    const twice = parseTrust({ keys: [ledger.vkey, ledger.witness], policies: [policy] });
    const report = await verifyArchive(readerOf(village), { trust: twice, replay: rebuilder() });
    expect(report.heads[0]?.witnesses).toHaveLength(1);
  });

  it('never moves the cursor of whoever reads it', () => {
    const text = `c2sp.org/tlog-proof@v1\nindex 0\n\nsiyi.example/\u001b[2J\u202e610114/2026\n1\nAAAA\n\n— x y\n`;
    const { findings, details } = tellReport(verifyReceipt(text, { trust }), 'en');
    const told = tellReport(
      {
        ...verifyReceipt(text, { trust }),
        findings: [{ code: 'proofInvalid', weight: 'contradiction', place: { file: '\u001b[2J\u009b' }, got: 'format.date\u202e' }],
      },
      'en',
    );
    // eslint-disable-next-line no-control-regex -- these must not be there
    expect([...findings, ...details, ...told.findings].join('')).not.toMatch(/[\u0000-\u001f\u009b\u202e]/);
    expect(told.findings[0]).toContain('format.date');
  });
});

describe('what would break a reader', () => {
  it.each<[string, Json]>([
    ['type', 5],
    ['type', []],
    ['verdicts', 'x'],
    ['verdicts', [null]],
    ['to', [1]],
    ['recordedAt', '+275760-09-13T00:00:00.000Z'],
    ['recordedAt', '2026-99-99T00:00:00.000Z'],
    ['organisation', '2026-99-99'],
    ['flow', null],
  ])('is a finding: %s of %j', async (name, value) => {
    const report = await check(withMatter(village, (matter) => withField(matter, name, value)));
    expect(report.conclusion).toBe('contradicted');
    expect(codes(report)).toContain('matterInvalid');
    expect(() => tellReport(report, 'en')).not.toThrow();
  });

  it.each([
    ['nested too deeply', `{"config":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
    ['no number', '{"config":{"a":1e400}}'],
    ['half a character', '{"config":{"a":"\\ud800"}}'],
  ])('is a finding: a flow that is %s', async (_name, content) => {
    const [path = ''] = [...village].find(([name]) => name.startsWith('flows/')) ?? [];
    expect(codes(await check(withFile(village, path, content)))).toContain('flowChanged');
  });

  it('is a finding: a machine that the engine breaks on', async () => {
    const [path = '', bytes] = [...village].find(([name]) => name.startsWith('flows/')) ?? [];
    const config = { ...(JSON.parse(Buffer.from(bytes ?? []).toString()) as { config: JsonObject }).config, context: null };
    const files = new Map([...village].filter(([name]) => name !== path));
    const report = await check(
      withFile(files, `flows/${sha256Hex(canonicalJson(config))}.json`, canonicalJson({ config, hash: sha256Hex(canonicalJson(config)) })),
    );
    expect(report.conclusion).not.toBe('confirmed');
  });

  it.each([10 ** 9, Number.MAX_SAFE_INTEGER])('is told soon: a head of %d leaves', async (size) => {
    const checkpoint = ledger.checkpoint().replace(`\n${ledger.size}\n`, `\n${size}\n`);
    const year = await archive({ kind: 'year', files: { [`${folder}/checkpoint`]: checkpoint } });
    expect((await check(year)).conclusion).toBe('contradicted');
    const source = { read: async (path: string) => year.get(`${folder}/${path}`) ?? null };
    expect((await verifyCheckpoints(ledger.checkpoint(), checkpoint, { trust, source })).conclusion).toBe('contradicted');
  });
});
