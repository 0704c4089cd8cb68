import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openZip } from '../../src/audit/verify/open-zip.ts';
import { parseTrust, type Trust } from '../../src/audit/verify/trust.ts';
import { verifyArchive } from '../../src/audit/verify/verify-archive.ts';
import { verifyLedger } from '../../src/audit/verify/verify-ledger.ts';
import { archivePages } from '../../src/documents/archive-pages.ts';
import { zipFiles } from '../../src/documents/zip-files.ts';
import { rebuilder } from '../../src/engine/rebuild.ts';
import type { ArchiveAsked } from '../../src/service/archive-asked.ts';
import { exportArchive } from '../../src/service/export-archive.ts';
import { exportLedger } from '../../src/service/export-ledger.ts';
import { sampleOrigin } from '../samples/ledger-samples.ts';
import { mustStart } from '../samples/must-start.ts';
import { readerOf } from '../samples/sample-archive.ts';
import { printedKeys, recordMatters, type SampleMatterIds } from '../samples/sample-matters.ts';
import { sampleVillage, type SampleVillage } from '../samples/village.ts';

const organisation = '610114099201';
const year = { district: '610114', year: '2026', part: 1 } as const;
const replay = rebuilder();
let village: SampleVillage;
let ids: SampleMatterIds;
let trust: Trust;

beforeAll(async () => {
  village = await sampleVillage();
  ids = await recordMatters(village);
  await village.siyi.advanceLedger();
  trust = parseTrust({ keys: await printedKeys(village.siyi, sampleOrigin), policies: [] });
});
afterAll(() => village.close());

const made = (scope: ArchiveAsked['scope'], shown?: ArchiveAsked['shown']) => filesOf(village, scope, shown);

async function filesOf(
  { siyi }: SampleVillage,
  scope: ArchiveAsked['scope'],
  shown: ArchiveAsked['shown'] = 'whole',
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for await (const { path, bytes } of exportArchive(siyi.context, { scope, shown, pages: archivePages })) files.set(path, bytes);
  return files;
}

const verified = (files: ReadonlyMap<string, Uint8Array>) => verifyArchive(readerOf(files), { trust, replay });
const textOf = (files: ReadonlyMap<string, Uint8Array>, path: string) => Buffer.from(files.get(path) ?? []).toString();
const jsonOf = (files: ReadonlyMap<string, Uint8Array>, path: string) => JSON.parse(textOf(files, path)) as Record<string, unknown>;

describe('an archive', () => {
  it.each([
    ['a village', { kind: 'village', organisation }, 3, 9],
    ['a hand-over', { kind: 'handover', organisation }, 3, 9],
    ['a year', { kind: 'year', ...year }, 3, 9],
  ] as const)('of %s is confirmed, every matter replayed', async (_what, scope, matters, entries) => {
    const report = await verified(await made(scope));
    expect(report.findings).toEqual([]);
    expect(report.conclusion).toBe('confirmedUnwitnessed');
    expect(report.counts).toMatchObject({ matters, entries, replayed: matters, attachments: 1, flows: 1 });
    expect(report.heads).toMatchObject([{ origin: sampleOrigin, signedBy: [expect.any(String)] }]);
  });

  it('of a matter has that matter alone', async () => {
    const files = await made({ kind: 'matter', instance: ids.archived });
    expect([...files.keys()].filter((path) => path.startsWith('matters/')).sort()).toEqual([
      `matters/${ids.archived}.html`,
      `matters/${ids.archived}.json`,
    ]);
    expect(await verified(files)).toMatchObject({
      findings: [],
      conclusion: 'confirmedUnwitnessed',
      counts: { matters: 1, entries: 6, replayed: 1 },
    });
  });

  it('is contradicted when one byte of any of its files is another', async () => {
    const files = await made({ kind: 'year', ...year });
    for (const [path, bytes] of files) {
      const changed = Uint8Array.from(bytes);
      const at = Math.floor(changed.length / 2);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const { conclusion } = await verified(new Map(files).set(path, changed));
      expect(conclusion, path).toMatch(/contradicted|incomplete/);
      if (path !== 'siyi.json') expect(conclusion, path).toBe('contradicted');
    }
  });

  it('brings statutes with their days, and pages that show texts as texts', async () => {
    const files = await made({ kind: 'village', organisation });
    const { statutes } = jsonOf(files, 'statutes.json') as { statutes: { id: string; inForceFrom: string }[] };
    expect(statutes.length).toBeGreaterThan(0);
    for (const { inForceFrom } of statutes) expect(inForceFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
    const index = textOf(files, 'index.html');
    expect(index).toContain('样例居住证明 &lt;甲&gt;');
    expect(index).toContain('2026年3月2日');
    expect(index).not.toMatch(/<script|<甲>/);
    expect(index.indexOf('lang="zh-CN"')).toBeLessThan(index.indexOf('lang="en"'));
    const page = textOf(files, `matters/${ids.archived}.html`);
    expect(page).toContain('立项登记');
    expect(page).toContain(`../attachments/${ids.paper}`);
  });

  it('at a hand-over lists what is running, and has a place to sign', async () => {
    const files = await made({ kind: 'handover', organisation });
    const { matters } = jsonOf(files, 'deadlines.json') as { matters: { instance: string }[] };
    expect(matters.map(({ instance }) => instance).sort()).toEqual([ids.running, ids.opened].sort());
    expect(textOf(files, 'index.html')).toContain('移交签字');
  });

  it('that is masked shows nothing that people wrote and no person, and is confirmed', async () => {
    const files = await made({ kind: 'village', organisation }, 'masked');
    for (const [path, bytes] of files) {
      const text = Buffer.from(bytes).toString();
      for (const secret of ['张样例', '样例用途', '样例居住证明', ...village.people.all.slice(0, 4)])
        expect(text, path).not.toContain(secret);
    }
    expect([...files.keys()].some((path) => path.startsWith('attachments/'))).toBe(false);
    const report = await verified(files);
    expect(report.conclusion).toBe('confirmedUnwitnessed');
    expect(new Set(report.findings.map(({ code }) => code))).toEqual(
      new Set(['fieldClosed', 'attachmentLeftOut', 'replayUntried', 'coverUntried']),
    );
  });

  it('as a zip is read back by the strict reader', async () => {
    const parts: Uint8Array[] = [];
    const files = exportArchive(village.siyi.context, { scope: { kind: 'village', organisation }, shown: 'whole', pages: archivePages });
    for await (const part of zipFiles(files, village.clock.now())) parts.push(part);
    const bytes = Buffer.concat(parts);
    const source = { size: bytes.length, read: async (start: number, end: number) => new Uint8Array(bytes.subarray(start, end)) };
    const archive = await openZip(source, (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }));
    expect(await verifyArchive(archive, { trust, replay })).toMatchObject({ findings: [], conclusion: 'confirmedUnwitnessed' });
  });

  it('of what is not there is refused', async () => {
    await expect(made({ kind: 'matter', instance: '00000000-0000-7000-8000-000000000009' })).rejects.toMatchObject({
      code: 'INSTANCE_NOT_FOUND',
    });
    await expect(made({ kind: 'year', ...year, year: '2019' })).rejects.toMatchObject({ code: 'LEDGER_NOT_FOUND' });
  });
});

describe('an archive while the ledger goes on', () => {
  it('ends with what is signed for, and says how much is not', async () => {
    const own = await sampleVillage();
    try {
      const { running } = await recordMatters(own);
      await own.siyi.advanceLedger();
      own.siyi.context.ledger.state.halted.add(sampleOrigin);
      await own.siyi.as(own.clerk).record(running, refusal(own), { revision: 2 });
      await mustStart(own.siyi.as(own.clerk), { item: 'GG-02', organisation, title: '样例证明丁' });
      const files = await filesOf(own, { kind: 'village', organisation });
      expect(jsonOf(files, 'siyi.json')['counts']).toMatchObject({ matters: 3, entries: 9, unsigned: 2 });
      expect(jsonOf(files, `matters/${running}.json`)).toMatchObject({ status: 'active', entries: { length: 2 } });
      expect(textOf(files, 'index.html')).toContain('另有 2 条记录');
      const keys = parseTrust({ keys: await printedKeys(own.siyi, sampleOrigin), policies: [] });
      const report = await verifyArchive(readerOf(files), { trust: keys, replay });
      expect(report).toMatchObject({ findings: [], conclusion: 'confirmedUnwitnessed', counts: { replayed: 3 } });
    } finally {
      await own.close();
    }
  });

  it('of a year that is over brings matters that ran on, proved in both ledgers', async () => {
    const own = await sampleVillage('2026-12-31T09:00:00+08:00');
    try {
      const { running } = await recordMatters(own);
      own.clock.set('2027-01-04T09:00:00+08:00');
      const came = await own.siyi.as(own.clerk).record(running, refusal(own), { revision: 2 });
      expect(came.ok).toBe(true);
      await mustStart(own.siyi.as(own.clerk), { item: 'GG-02', organisation, title: '样例证明戊' });
      const later = sampleOrigin.replace('2026', '2027');
      for (const [asked, counts] of [
        ['2026', { matters: 3, entries: 10, leaves: 9 }],
        ['2027', { matters: 2, entries: 4, leaves: 2 }],
      ] as const) {
        const files = await filesOf(own, { kind: 'year', ...year, year: asked });
        const keys = [...(await printedKeys(own.siyi, sampleOrigin)), ...(await printedKeys(own.siyi, later))];
        const report = await verifyArchive(readerOf(files), { trust: parseTrust({ keys, policies: [] }), replay });
        expect(report).toMatchObject({ conclusion: 'confirmedUnwitnessed', counts });
        // Of a ledger whose neighbour came without its tiles the links into that one are seen in the matters alone.
        expect(report.findings.filter(({ weight, code }) => weight !== 'note' || code !== 'linkElsewhere')).toEqual([]);
        const others = [...files.keys()].filter((path) => path.startsWith('ledgers/') && path.includes('tile/'));
        expect(others.every((path) => path.startsWith(`ledgers/610114-${asked}/`))).toBe(true);
      }
    } finally {
      await own.close();
    }
  });
});

/** An application that is refused: the matter ends. */
function refusal({ clock }: SampleVillage) {
  return { type: 'application.refused', occurredAt: clock.now(), data: { reason: '样例理由', channel: '样例渠道' } };
}

describe('a ledger as files', () => {
  it('is verified whole', async () => {
    const files = new Map<string, Uint8Array>();
    for await (const { path, bytes } of exportLedger(village.siyi.context, year)) files.set(path, bytes);
    const source = { read: async (path: string) => files.get(path) ?? null };
    const report = await verifyLedger(source, { trust });
    expect(report).toMatchObject({ findings: [], conclusion: 'confirmedUnwitnessed', counts: { leaves: 9 } });
    expect([...files.keys()].at(-1)).toBe('checkpoint');
  });
});
