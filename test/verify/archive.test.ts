import { beforeAll, describe, expect, it } from 'vitest';
import type { FindingCode } from '../../src/audit/verify/finding-codes.ts';
import { folderOf } from '../../src/audit/verify/check-heads.ts';
import type { Report } from '../../src/audit/verify/report.ts';
import { parseTrust, type Trust } from '../../src/audit/verify/trust.ts';
import { verifyArchive } from '../../src/audit/verify/verify-archive.ts';
import { rebuilder } from '../../src/engine/rebuild.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { goldenMatters, linked, sampleLedger } from '../samples/sample-ledger.ts';
import { readerOf, sampleArchive, type SampleArchive } from '../samples/sample-archive.ts';

const matters = goldenMatters(['gg-01-archived', 'zc-04-archived', 'gg-02-issued']);
const ledger = sampleLedger(linked(matters.entries));
const folder = folderOf(ledger.origin);
const replay = rebuilder();
const trust = parseTrust({ keys: [ledger.vkey, ledger.witness], policies: [] });
const [firstMatter = ''] = [...new Set(matters.entries.map(({ instance }) => instance))];

function check(files: ReadonlyMap<string, Uint8Array>, by: Trust = trust): Promise<Report> {
  return verifyArchive(readerOf(files), { trust: by, replay });
}

function codes({ findings }: Report): FindingCode[] {
  return [...new Set(findings.map(({ code }) => code))];
}

const archive = (more: Partial<SampleArchive> = {}) => sampleArchive({ ledger, matters, kind: 'year', witnessed: true, ...more });

describe('verifyArchive() of what is in order', () => {
  it('confirms a year with every leaf, link, proof, file and matter', async () => {
    const report = await check(await archive());
    expect(report.findings).toEqual([]);
    expect(report.conclusion).toBe('confirmed');
    const entries = matters.entries.length;
    expect(report.counts).toMatchObject({ leaves: entries, matters: 3, entries, replayed: 3, flows: 3 });
    expect(report.heads).toMatchObject([{ origin: ledger.origin, size: entries, standing: 'witnessed', signedBy: [ledger.vkey] }]);
  });

  it('says that no witness has signed where none has', async () => {
    const report = await check(await archive({ witnessed: false }));
    expect(report.conclusion).toBe('confirmedUnwitnessed');
    expect(report.findings).toEqual([]);
  });

  it('believes no key that came along', async () => {
    const report = await check(await archive(), parseTrust({ keys: [], policies: [] }));
    expect(report.conclusion).toBe('unpinned');
    expect(codes(report)).toEqual(['keyMissing']);
    expect(report.heads[0]).toMatchObject({ standing: 'unpinned', signedBy: [], carried: [ledger.vkey], witnesses: [] });
  });

  it('asks for the witnesses that a policy asks for', async () => {
    const policy = `log ${ledger.vkey}\nwitness a ${ledger.witness}\nquorum a\n`;
    const asked = parseTrust({ keys: [], policies: [policy] });
    expect((await check(await archive(), asked)).conclusion).toBe('confirmed');
    const without = await check(await archive({ witnessed: false }), asked);
    expect(without.conclusion).toBe('incomplete');
    expect(codes(without)).toEqual(['quorumMissing']);
  });

  it('lets a masked archive close fields, and replays what is open', async () => {
    const report = await check(await archive({ masked: true, shows: (name) => name !== 'actor' && name !== 'facts' }));
    expect(report.conclusion).toBe('confirmed');
    expect(codes(report)).toEqual(['fieldClosed']);
    expect(report.counts.replayed).toBe(3);
  });

  it('says what it could not replay', async () => {
    const report = await check(await archive({ masked: true, shows: (name) => !name.startsWith('data.') || name === 'data.item' }));
    expect(codes(report)).toEqual(['fieldClosed', 'replayUntried', 'coverUntried']);
    expect(report.counts.replayed).toBe(0);
  });
});

describe('verifyArchive() of what a forger made, with a manifest to match', () => {
  const forged: readonly [string, (matter: JsonObject) => JsonObject, FindingCode][] = [
    [
      'a value',
      (matter) => inFirst(matter, (opened) => inField(opened, 'occurredAt', { value: '2026-01-05T02:00:00.000Z' })),
      'leafNotIncluded',
    ],
    ['a salt', (matter) => inFirst(matter, (opened) => inField(opened, 'type', { salt: 'AAAAAAAAAAAAAAAAAAAAAA==' })), 'leafNotIncluded'],
    ['the stage', (matter) => ({ ...matter, stage: 'implementation' }), 'stageDiffers'],
    ['the status', (matter) => ({ ...matter, status: matter['status'] === 'done' ? 'active' : 'done' }), 'statusDiffers'],
    ['the snapshot', (matter) => ({ ...matter, snapshot: { ...(matter['snapshot'] as JsonObject), status: 'other' } }), 'snapshotDiffers'],
    ['a deadline', (matter) => ({ ...matter, deadlines: { display: '2026-12-01T00:00:00.000Z' } }), 'deadlinesDiffer'],
    ['the title', (matter) => ({ ...matter, title: '样例别名' }), 'titleDiffers'],
    ['a missing entry', (matter) => ({ ...matter, entries: (matter['entries'] as JsonObject[]).toSpliced(1, 1) }), 'revisionGap'],
    ['a cut end', (matter) => ({ ...matter, entries: (matter['entries'] as JsonObject[]).slice(0, -1) }), 'leafUnaccounted'],
    ['an entry twice', (matter) => ({ ...matter, entries: twice(matter['entries'] as JsonObject[]) }), 'leafDoubled'],
    ['a hidden field', (matter) => inFirst(matter, hidden), 'erasureUnrecorded'],
    ['another place', (matter) => ({ ...matter, entries: moved(matter['entries'] as JsonObject[]) }), 'leafNotIncluded'],
  ];

  it.each(forged)('finds %s', async (_what, forge, code) => {
    const files = await archive({ forge: (matter) => (matter['instance'] === firstMatter ? forge(matter) : matter) });
    const report = await check(files);
    expect(report.conclusion).toBe('contradicted');
    expect(codes(report)).toContain(code);
    const finding = report.findings.find((each) => each.code === code);
    if (code !== 'leafUnaccounted') expect(finding?.place.instance).toBe(firstMatter);
  });

  it('finds that a matter was left out', async () => {
    const files = await archive();
    files.delete(`matters/${firstMatter}.json`);
    const report = await check(files);
    expect(codes(report)).toEqual(expect.arrayContaining(['fileMissing', 'leafUnaccounted', 'countsDiffer']));
  });

  it('finds a head that another key signed', async () => {
    const other = sampleLedger(linked(matters.entries.slice(0, 9)));
    const files = await archive({ files: { [`${folder}checkpoint`]: other.checkpoint() } });
    expect(codes(await check(files))).toContain('leafNotIncluded');
    const forgedNote = ledger
      .checkpoint()
      .replace(/(— \S+ )(.)/, (_all, start: string, letter: string) => start + (letter === 'A' ? 'B' : 'A'));
    const report = await check(await archive({ files: { [`${folder}checkpoint`]: forgedNote } }));
    expect(codes(report)).toContain('signatureMissing');
  });

  it('finds a checkpoint of another ledger', async () => {
    const elsewhere = sampleLedger(linked(matters.entries), 'siyi.example/610114/2025');
    const files = await archive({ files: { [`${folder}checkpoint`]: elsewhere.checkpoint() } });
    expect(codes(await check(files))).toEqual(expect.arrayContaining(['originDiffers', 'checkpointMissing', 'keyMissing']));
  });

  it('finds a flow that was changed', async () => {
    const [hash = ''] = matters.flows.keys();
    const config = { ...(matters.flows.get(hash) as JsonObject), description: '样例' };
    const report = await check(await archive({ files: { [`flows/${hash}.json`]: JSON.stringify({ config }) } }));
    expect(codes(report)).toEqual(expect.arrayContaining(['flowChanged', 'flowMissing']));
  });
});

describe('verifyArchive() of a damaged archive', () => {
  let files: Map<string, Uint8Array>;
  beforeAll(async () => {
    files = await archive();
  });

  it('finds one changed byte in any file, and names the file', async () => {
    for (const [path, bytes] of files) {
      const turned = Buffer.from(bytes);
      const at = Math.floor(turned.length / 2);
      turned[at] = (turned[at] ?? 0) ^ 1;
      const report = await check(new Map([...files, [path, turned]]));
      expect(report.conclusion, path).toBe('contradicted');
      if (path !== 'siyi.json') expect(report.findings.some(({ place, code }) => code === 'fileChanged' && place.file === path)).toBe(true);
    }
  });

  it('finds a file that is missing, and one that is too much', async () => {
    for (const path of files.keys()) {
      const fewer = new Map(files);
      fewer.delete(path);
      expect((await check(fewer)).conclusion, path).toBe('contradicted');
    }
    expect(codes(await check(new Map([...files, ['more.txt', Buffer.from('样例')]])))).toContain('fileExtra');
  });

  it.each(['../outside', '/etc/passwd', 'a//b', 'C:/x', 'a\\b', 'SIYI.JSON', 'a/./b', 'a\u0000b'])('refuses the path %j', async (path) => {
    const report = await check(new Map([...files, [path, Buffer.from('x')]]));
    expect(codes(report)).toEqual(['pathUnsafe']);
  });

  it('unpacks nothing that claims to be huge', async () => {
    const reader = readerOf(files);
    const report = await verifyArchive(
      { ...reader, list: async () => [...(await reader.list()), { path: 'bomb', size: 2 ** 40 }] },
      { trust, replay },
    );
    expect(codes(report)).toEqual(['fileTooLarge']);
  });
});

function inFirst(matter: JsonObject, change: (opened: JsonObject) => JsonObject): JsonObject {
  const [first, ...rest] = matter['entries'] as JsonObject[];
  return { ...matter, entries: [{ ...first, opened: change(first?.['opened'] as JsonObject) }, ...rest] };
}

function inField(opened: JsonObject, name: string, change: JsonObject): JsonObject {
  const fields = opened['fields'] as Record<string, JsonObject>;
  return { ...opened, fields: { ...fields, [name]: { ...fields[name], ...change } } };
}

/** Closed with its true commitment: every proof stays valid, and only the missing record of an erasure tells. */
function hidden(opened: JsonObject): JsonObject {
  const leaf = ledger.entries.find(({ entry }) => entry.instance === firstMatter)?.leaf ?? '';
  const { commitments } = JSON.parse(leaf) as { readonly commitments: Record<string, string> };
  return { ...opened, fields: { ...(opened['fields'] as JsonObject), actor: { commitment: commitments['actor'] ?? '' } } };
}

function twice(entries: readonly JsonObject[]): JsonObject[] {
  return [...entries, entries.at(-1) as JsonObject];
}

function moved(entries: readonly JsonObject[]): JsonObject[] {
  return entries.map((entry, at) => (at === 0 ? { ...entry, index: (entry['index'] as number) + 1 } : entry));
}
