import { describe, expect, it } from 'vitest';
import { tilePath } from '../../src/audit/tile.ts';
import type { Report } from '../../src/audit/verify/report.ts';
import { parseTrust } from '../../src/audit/verify/trust.ts';
import { verifyCheckpoints } from '../../src/audit/verify/verify-checkpoints.ts';
import { verifyLedger } from '../../src/audit/verify/verify-ledger.ts';
import type { Entry } from '../../src/kernel/entry.ts';
import { goldenMatters, linked, sampleLedger, type SampleLedger } from '../samples/sample-ledger.ts';

const { entries } = goldenMatters(['gg-01-archived', 'zc-04-archived', 'gg-02-issued']);
/** Matters again and again under other names, until the ledger has several tiles. */
const many = Array.from({ length: 14 }, (_, round) => entries.map((entry) => renamed(entry, round))).flat();
const ledger = sampleLedger(linked(many));
const trust = parseTrust({ keys: [ledger.vkey], policies: [] });

function renamed(entry: Entry, round: number): Entry {
  return { ...entry, instance: `${entry.instance.slice(0, -2)}${String(round).padStart(2, '0')}` };
}

function sourceOf(files: ReadonlyMap<string, Uint8Array>) {
  return { read: async (path: string) => files.get(path) ?? null };
}

function check(files: ReadonlyMap<string, Uint8Array>): Promise<Report> {
  return verifyLedger(sourceOf(files), { trust });
}

const codes = ({ findings }: Report) => [...new Set(findings.map(({ code }) => code))];

describe('verifyLedger()', () => {
  it('confirms a ledger of several tiles, every leaf and every link', async () => {
    expect(ledger.size).toBeGreaterThan(512);
    const report = await check(ledger.files());
    expect(report.findings).toEqual([]);
    expect(report.conclusion).toBe('confirmedUnwitnessed');
    const matters = new Set(many.map(({ instance }) => instance)).size;
    expect(report.counts).toMatchObject({ leaves: ledger.size, links: ledger.size - matters });
  });

  it('says the same with bundles hashed several at once', async () => {
    const { hashBundle } = await import('../../src/audit/verify/hash-bundle.ts');
    const { checkTree } = await import('../../src/audit/verify/check-tree.ts');
    const { gatherFindings } = await import('../../src/audit/verify/findings.ts');
    const { parseCheckpoint } = await import('../../src/audit/checkpoint.ts');
    const { parseNote } = await import('../../src/audit/note.ts');
    const findings = gatherFindings();
    const checkpoint = parseCheckpoint(parseNote(ledger.checkpoint()).text);
    const source = sourceOf(ledger.files());
    const hash = async (path: string, width: number) => {
      const bundle = await source.read(path);
      await new Promise((resume) => setTimeout(resume, Number(bundle?.[3]) % 5));
      return bundle === null ? 'missing' : hashBundle(bundle, width);
    };
    await checkTree({
      findings,
      checkpoint,
      source,
      place: {},
      progress: () => undefined,
      hashing: { hash, atOnce: 3 },
    });
    expect(findings.report('ledger').counts).toMatchObject({ leaves: ledger.size });
    expect(findings.report('ledger').findings).toEqual([]);
  });

  it('finds one turned bit in any file, and names leaf or tile', async () => {
    const files = ledger.files();
    for (const [path, bytes] of files) {
      for (const part of [0, 0.3, 0.99]) {
        const turned = Buffer.from(bytes);
        const at = Math.floor(part * turned.length);
        turned[at] = (turned[at] ?? 0) ^ 1;
        const report = await check(new Map([...files, [path, turned]]));
        expect(report.conclusion, `${path} ${String(at)}`).not.toBe('confirmedUnwitnessed');
        if (path !== 'checkpoint') expect(report.conclusion, path).toBe('contradicted');
      }
    }
  });

  it('leaves the bundles that it hashed as they were', async () => {
    const files = ledger.files();
    const before = Buffer.from(files.get(tilePath('entries', 0)) as Uint8Array);
    await check(files);
    expect(before.equals(files.get(tilePath('entries', 0)) as Uint8Array)).toBe(true);
  });

  it('says that a file is missing', async () => {
    const files = ledger.files();
    for (const path of files.keys()) {
      const fewer = new Map(files);
      fewer.delete(path);
      const report = await check(fewer);
      expect(report.conclusion, path).toBe('incomplete');
    }
  });

  it('takes a full tile where a partial one was dropped', async () => {
    const smaller = sampleLedger(ledger.entries.slice(0, 300));
    const files = new Map(ledger.files());
    files.set('checkpoint', Buffer.from(smaller.checkpoint()));
    // Of the level above, a ledger serves the partial tile that this checkpoint asks for.
    files.set(tilePath(1, 0, 1), smaller.files().get(tilePath(1, 0, 1)) as Uint8Array);
    expect(codes(await check(files))).toEqual([]);
  });

  const forged: readonly [string, (links: SampleLedger['entries']) => SampleLedger['entries'], string][] = [
    ['two leaves swapped', (all) => [all[3], all[0], all[2], all[1], ...all.slice(4)] as SampleLedger['entries'], 'linkBroken'],
    ['a leaf doubled', (all) => [...all.slice(0, 9), all[8], ...all.slice(9)] as SampleLedger['entries'], 'revisionGap'],
    ['a middle leaf taken out', (all) => all.toSpliced(5, 1), 'revisionGap'],
    ['a matter without its first entries', (all) => all.slice(4), 'linkElsewhere'],
  ];

  it.each(forged)('follows every link of a ledger that was signed anew: %s', async (_what, forge, code) => {
    const rewritten = sampleLedger(forge(ledger.entries));
    const report = await verifyLedger(sourceOf(rewritten.files()), { trust });
    expect(codes(report)).toContain(code);
    // Somebody who holds an earlier head sees that it was rewritten, whatever the links say.
    const held = await verifyCheckpoints(ledger.checkpoint({ size: 400 }), rewritten.checkpoint(), {
      trust,
      source: sourceOf(rewritten.files()),
    });
    expect(codes(held)).toEqual(['historyInconsistent']);
  });
});

describe('verifyCheckpoints()', () => {
  const source = sourceOf(ledger.files());

  it('confirms every earlier head', async () => {
    for (const size of [0, 1, 2, 255, 256, 257, 511, ledger.size]) {
      const report = await verifyCheckpoints(ledger.checkpoint(), ledger.checkpoint({ size }), { trust, source });
      expect(report.findings, String(size)).toEqual([]);
      expect(report.conclusion).toBe('confirmedUnwitnessed');
    }
  });

  it('shows a fork: one size, two roots', async () => {
    const other = sampleLedger(linked(many.toReversed()));
    const report = await verifyCheckpoints(ledger.checkpoint(), other.checkpoint(), { trust });
    expect(codes(report)).toEqual(['historyForked']);
    expect(report.conclusion).toBe('contradicted');
  });

  it('finds a cut end by the head that somebody kept', async () => {
    const cut = sampleLedger(ledger.entries.slice(0, 500));
    const report = await verifyCheckpoints(ledger.checkpoint(), cut.checkpoint(), { trust, source: sourceOf(cut.files()) });
    expect(report.conclusion).toBe('incomplete');
  });

  it('cannot compare sizes without tiles, nor two ledgers', async () => {
    const report = await verifyCheckpoints(ledger.checkpoint(), ledger.checkpoint({ size: 7 }), { trust });
    expect(codes(report)).toEqual(['historyUnknown']);
    const elsewhere = sampleLedger(ledger.entries, 'siyi.example/610115/2026');
    const both = parseTrust({ keys: [ledger.vkey, elsewhere.vkey], policies: [] });
    expect(codes(await verifyCheckpoints(ledger.checkpoint(), elsewhere.checkpoint(), { trust: both }))).toEqual(['originsDiffer']);
  });
});
