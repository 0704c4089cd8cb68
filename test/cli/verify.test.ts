import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/kernel/utf8.ts';
import { canonicalJson } from '../../src/kernel/canonical-json.ts';
import { openEntry } from '../../src/audit/opened-entry.ts';
import { formatProofFile } from '../../src/audit/proof-file.ts';
import type { Json } from '../../src/kernel/json.ts';
import type { Report } from '../../src/audit/verify/report.ts';
import { sampleArchive } from '../samples/sample-archive.ts';
import { goldenMatters, linked, sampleLedger } from '../samples/sample-ledger.ts';
import { cliRun, temporaryFolder } from './cli-run.ts';

const matters = goldenMatters(['gg-02-issued']);
const ledger = sampleLedger(linked(matters.entries));
/** The same ledger as somebody else was shown it. */
const other = sampleLedger(
  linked(matters.entries.map((entry) => ({ ...entry, occurredAt: '2026-01-01T00:00:00.000Z' as typeof entry.occurredAt }))),
);
const folder = temporaryFolder();
const keys = ['--key', ledger.vkey, '--key', ledger.witness];
let archive: Map<string, Uint8Array>;

beforeAll(async () => {
  archive = await sampleArchive({ ledger, matters, kind: 'year', witnessed: true });
  save('receipt.tlog-proof', receipt());
  for (const [path, bytes] of archive) save(`folder/${path}`, bytes);
  save('archive.zip', zipSync(Object.fromEntries(archive)));
  for (const [path, bytes] of ledger.files()) save(`tiles/${path}`, bytes);
  for (const [path, bytes] of other.files()) save(`other/${path}`, bytes);
  save('early', ledger.checkpoint({ size: 3 }));
  save('late', ledger.checkpoint());
  save('forked', other.checkpoint());
  save('forked-early', other.checkpoint({ size: 3 }));
});

afterAll(() => folder.remove());

function save(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(folder.path(path)), { recursive: true });
  writeFileSync(folder.path(path), content);
}

function receipt(change = (text: string) => text): string {
  const { entry, salts, previous } = ledger.entries[2] as (typeof ledger.entries)[number];
  const extra = encodeUtf8(change(canonicalJson(openEntry(entry, salts, previous) as unknown as Json)));
  return formatProofFile({ extra, index: 2, proof: [...ledger.proof(2)], checkpoint: ledger.checkpoint({ witnessed: true }) });
}

async function verify(paths: readonly string[], ...more: string[]) {
  const ran = await cliRun(['verify', ...paths.map((path) => folder.path(path)), '--json', ...more]);
  return { code: ran.code, report: JSON.parse(ran.out) as Report };
}

const codes = ({ findings }: Report) => [...new Set(findings.map(({ code }) => code))];

describe('siyi verify', () => {
  it.each([
    ['receipt.tlog-proof', 'receipt', 'confirmed'],
    ['archive.zip', 'archive', 'confirmed'],
    ['folder', 'archive', 'confirmed'],
    ['tiles', 'ledger', 'confirmedUnwitnessed'],
  ])('confirms %s and answers 0', async (path, subject, conclusion) => {
    expect(await verify([path], ...keys)).toMatchObject({ code: 0, report: { subject, conclusion } });
  });

  it('takes texts as mail and editors pass them on, and answers 2 for what cannot be read', async () => {
    const bent = (text: string) => `\ufeff${text.replace(/\n$/, '').replaceAll('\n', '\r\n')}`;
    save('mailed.tlog-proof', bent(receipt()));
    save('mailed-early', bent(ledger.checkpoint({ size: 3 })));
    save('mailed-policy.txt', bent(`log ${ledger.vkey}\nquorum none\n`));
    expect((await verify(['mailed.tlog-proof'], ...keys)).code).toBe(0);
    expect(
      (await verify(['mailed-early', 'late'], '--policy', folder.path('mailed-policy.txt'), '--tiles', folder.path('tiles'))).code,
    ).toBe(0);
    for (const typed of [['none'], ['archive.zip', '--key', 'x'], ['archive.zip', '--policy', folder.path('archive.zip')]]) {
      const { code, out, err } = await cliRun(['verify', folder.path(typed[0] ?? ''), ...typed.slice(1), '--lang', 'en']);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^siyi: /);
    }
  });

  it.each(['receipt.tlog-proof', 'archive.zip', 'tiles'])('answers 2 for %s without a key from outside', async (path) => {
    const { code, report } = await verify([path]);
    expect(code).toBe(2);
    expect(report.conclusion).toBe('unpinned');
  });

  it('takes keys out of a policy', async () => {
    save('policy.txt', `log ${ledger.vkey}\nwitness street ${ledger.witness}\nquorum street\n`);
    expect(await verify(['archive.zip'], '--policy', folder.path('policy.txt'))).toMatchObject({
      code: 0,
      report: { conclusion: 'confirmed' },
    });
    expect((await verify(['tiles'], '--policy', folder.path('policy.txt'))).code).toBe(2);
  });

  it('answers 1 for a receipt whose entry was changed, a damaged archive and a changed bundle', async () => {
    save(
      'changed.tlog-proof',
      receipt((text) => text.replace('"revision":3', '"revision":4')),
    );
    expect(await verify(['changed.tlog-proof'], ...keys)).toMatchObject({ code: 1, report: { conclusion: 'contradicted' } });
    const [first = ''] = [...archive.keys()].filter((path) => path.startsWith('matters/'));
    const text = Buffer.from(archive.get(first) as Uint8Array)
      .toString()
      .replace('样例', '样品');
    save('changed.zip', zipSync({ ...Object.fromEntries(archive), [first]: Buffer.from(text) }));
    const changed = await verify(['changed.zip'], ...keys);
    expect(changed.code).toBe(1);
    expect(codes(changed.report)).toContain('fileChanged');
    for (const [path, bytes] of ledger.files())
      save(`bent/${path}`, path.startsWith('tile/entries') ? Buffer.from(bytes).fill(0x20, 80, 81) : bytes);
    const bent = await verify(['bent'], ...keys);
    expect(bent.code).toBe(1);
    expect(bent.report.findings[0]).toMatchObject({ code: 'tileDiffers', place: { index: 0 } });
  });

  it('answers 1 for a zip that is cut off or lacks what it lists, and 2 for tiles that are not there', async () => {
    const whole = zipSync(Object.fromEntries(archive));
    save('cut.zip', whole.subarray(0, whole.length - 5));
    expect(await verify(['cut.zip'], ...keys)).toMatchObject({ code: 1, report: { findings: [{ code: 'fileDamaged' }] } });
    const fewer = Object.fromEntries([...archive].filter(([path]) => !path.startsWith('attachments/') && !path.startsWith('flows/')));
    save('fewer.zip', zipSync(fewer));
    const { code, report } = await verify(['fewer.zip'], ...keys);
    expect(code).toBe(1);
    expect(codes(report)).toContain('fileMissing');
    for (const [path, bytes] of ledger.files()) if (!path.startsWith('tile/0')) save(`holes/${path}`, bytes);
    const holes = await verify(['holes'], ...keys);
    expect([holes.code, codes(holes.report)]).toEqual([2, ['tileMissing']]);
  });

  it('holds two checkpoints against each other, in either order', async () => {
    const tiles = ['--tiles', folder.path('tiles')];
    expect((await verify(['early', 'late'], ...keys, ...tiles)).code).toBe(0);
    expect((await verify(['late', 'early'], ...keys, ...tiles)).code).toBe(0);
    const unknown = await verify(['early', 'late'], ...keys);
    expect([unknown.code, codes(unknown.report)]).toEqual([2, ['historyUnknown']]);
    const forked = await verify(['late', 'forked'], ...keys);
    expect([forked.code, codes(forked.report)]).toEqual([1, ['historyForked']]);
    const rewritten = await verify(['forked-early', 'late'], ...keys, ...tiles);
    expect([rewritten.code, codes(rewritten.report)]).toEqual([1, ['historyInconsistent']]);
    // The tiles of another history do not bear the head that was given.
    const foreign = await verify(['early', 'late'], ...keys, '--tiles', folder.path('other'));
    expect([foreign.code, codes(foreign.report)]).toEqual([1, ['rootDiffers']]);
  });

  it('says it in a sentence, in both languages, with progress and details', async () => {
    const chinese = await cliRun(['verify', folder.path('archive.zip'), '--lang', 'zh-CN', ...keys]);
    const english = await cliRun(['verify', folder.path('archive.zip'), '--lang', 'en', ...keys]);
    expect(chinese.out).toMatch(/[\u4e00-\u9fff]/);
    expect(english.out).not.toMatch(/[\u4e00-\u9fff]/);
    expect(english.out).toContain('100%');
    expect(english.out).toContain(ledger.origin);
  });

  it('refuses what is not there or nothing of ours', async () => {
    for (const typed of [['nothing'], ['early', 'late', 'forked']]) {
      const ran = await cliRun(['verify', ...typed.map((path) => folder.path(path))]);
      expect([ran.code > 0, ran.out]).toEqual([true, '']);
      expect(ran.err).not.toBe('');
    }
    mkdirSync(join(folder.path('empty')), { recursive: true });
    expect((await cliRun(['verify', folder.path('empty')])).err).not.toBe('');
    const wrongKey = await cliRun(['verify', folder.path('tiles'), '--key', 'no key']);
    expect(wrongKey.err).not.toBe('');
    expect(wrongKey.code).toBeGreaterThan(0);
  });
});
