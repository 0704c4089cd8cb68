import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical-json.ts';
import { encodeUtf8 } from '../../src/kernel/utf8.ts';
import type { Json } from '../../src/kernel/json.ts';
import { openEntry } from '../../src/audit/opened-entry.ts';
import { formatProofFile } from '../../src/audit/proof-file.ts';
import { parseTrust } from '../../src/audit/verify/trust.ts';
import { verifyReceipt } from '../../src/audit/verify/verify-receipt.ts';
import type { Report } from '../../src/audit/verify/report.ts';
import { goldenMatters, linked, sampleLedger } from '../samples/sample-ledger.ts';

const ledger = sampleLedger(linked(goldenMatters(['gg-01-archived', 'zc-04-archived']).entries));
const trust = parseTrust({ keys: [ledger.vkey, ledger.witness], policies: [] });
const codes = ({ findings }: Report) => [...new Set(findings.map(({ code }) => code))];

function receipt(
  of: number,
  { at = of, shows = (name: string): boolean => name !== '', size = ledger.size, witnessed = true } = {},
): string {
  const { entry, salts, previous } = ledger.entries[of] as (typeof ledger.entries)[number];
  const extra = encodeUtf8(canonicalJson(openEntry(entry, salts, previous, shows) as unknown as Json));
  return formatProofFile({ extra, index: at, proof: [...ledger.proof(at)], checkpoint: ledger.checkpoint({ size, witnessed }) });
}

describe('verifyReceipt()', () => {
  it('confirms the receipt of every entry, and tells what it says', () => {
    for (const [index, { entry }] of ledger.entries.entries()) {
      const report = verifyReceipt(receipt(index), { trust });
      expect(report).toMatchObject({ conclusion: 'confirmed', findings: [], entry: { index, opened: { instance: entry.instance } } });
    }
  });

  it('confirms one that shows next to nothing, and names what is closed', () => {
    const report = verifyReceipt(receipt(3, { shows: (name) => name === 'type' }), { trust });
    expect(report.conclusion).toBe('confirmed');
    expect(codes(report)).toEqual(['fieldClosed']);
    expect(report.findings.map(({ place }) => place.field)).not.toContain('type');
    expect(report.findings.length).toBeGreaterThan(5);
  });

  it('says how far its word goes: no witness, no key', () => {
    expect(verifyReceipt(receipt(3, { witnessed: false }), { trust }).conclusion).toBe('confirmedUnwitnessed');
    expect(verifyReceipt(receipt(3), { trust: parseTrust({ keys: [], policies: [] }) }).conclusion).toBe('unpinned');
  });

  it('finds the proof of another entry, of another tree, and a key that did not sign', () => {
    expect(codes(verifyReceipt(receipt(3, { at: 4 }), { trust }))).toContain('leafNotIncluded');
    expect(codes(verifyReceipt(receipt(3, { size: ledger.size - 1 }), { trust }))).toContain('leafNotIncluded');
    const elsewhere = sampleLedger(ledger.entries, 'siyi.example/610115/2026');
    const report = verifyReceipt(receipt(3).replaceAll(ledger.origin, elsewhere.origin), {
      trust: parseTrust({ keys: [elsewhere.vkey], policies: [] }),
    });
    expect(report.conclusion).toBe('contradicted');
  });

  it('confirms nothing in which one letter was changed', () => {
    const text = receipt(3);
    for (let at = 0; at < text.length; at += 7) {
      const letter = text[at] === 'A' ? 'B' : 'A';
      const { conclusion } = verifyReceipt(text.slice(0, at) + letter + text.slice(at + 1), { trust });
      // A witness's line of which the name or the key's number is another is a line of somebody unknown.
      expect(['contradicted', 'incomplete', 'unpinned', 'confirmedUnwitnessed'], String(at)).toContain(conclusion);
      if (at < text.indexOf('— witness.example')) expect(conclusion, String(at)).not.toBe('confirmedUnwitnessed');
    }
  });

  it.each(['', '样例', 'c2sp.org/tlog-proof@v1', 'c2sp.org/tlog-proof@v1\nindex 0\n\n'])('takes %j for no receipt', (text) => {
    expect(codes(verifyReceipt(text, { trust }))).toEqual(['proofInvalid']);
  });
});
