import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/audit/verify/crc32.ts';
import { openZip } from '../../src/audit/verify/open-zip.ts';
import { parseTrust } from '../../src/audit/verify/trust.ts';
import { verifyArchive } from '../../src/audit/verify/verify-archive.ts';
import { sampleArchive } from '../samples/sample-archive.ts';
import { saidOfZip } from '../samples/said-of-zip.ts';
import { goldenMatters, linked, sampleLedger } from '../samples/sample-ledger.ts';

const content = { 'a.txt': Buffer.from('样例 一'), 'b/c.txt': Buffer.from('样例 二'.repeat(100)) };

function open(zip: Uint8Array) {
  const read = async (start: number, end: number) => zip.slice(start, end);
  return openZip({ size: zip.length, read }, (packed, most) => inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }));
}

const said = (zip: Uint8Array) => saidOfZip(() => open(zip));

/** A zip with bytes changed at places. */
function changed(zip: Uint8Array, change: (view: DataView, directory: number) => void): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  change(view, view.getUint32(copy.length - 6, true));
  return copy;
}

const whole = zipSync(content, { level: 6 });
const second = (directory: number) => directory + 46 + 'a.txt'.length;

describe('openZip()', () => {
  it('reads what is in order', async () => {
    const archive = await open(whole);
    expect(await archive.list()).toEqual(Object.entries(content).map(([path, { length }]) => ({ path, size: length })));
    for (const [path, bytes] of Object.entries(content)) expect(Buffer.from(await archive.read(path)).equals(bytes)).toBe(true);
    expect(await said(whole)).toBe('whole');
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'ARCHIVE_INVALID end'],
    ['a cut end', whole.slice(0, -1), 'ARCHIVE_INVALID end'],
    ['bytes behind the end', Buffer.concat([whole, Buffer.from('x')]), 'ARCHIVE_INVALID end'],
    ['a whole second zip behind the first', Buffer.concat([whole, whole]), 'ARCHIVE_INVALID end'],
    ['bytes before the first file', Buffer.concat([Buffer.from('x'), whole]), 'ARCHIVE_INVALID end'],
    ['a comment', changed(whole, (view) => view.setUint16(whole.length - 2, 1, true)), 'ARCHIVE_INVALID end'],
    ['the mark of zip64', changed(whole, (view) => view.setUint32(whole.length - 6, 0xffffffff, true)), 'ARCHIVE_INVALID end'],
    ['the counts of zip64', changed(whole, (view) => view.setUint32(whole.length - 14, 0xffffffff, true)), 'ARCHIVE_INVALID directory'],
    ['more files than there are', changed(whole, (view) => view.setUint32(whole.length - 14, 0x30003, true)), 'ARCHIVE_INVALID directory'],
    ['fewer files than there are', changed(whole, (view) => view.setUint32(whole.length - 14, 0x10001, true)), 'ARCHIVE_INVALID directory'],
    ['one name twice', changed(whole, (view, at) => rename(view, second(at), 'a.txt')), 'ARCHIVE_INVALID directory'],
    ['two files at one place', changed(whole, (view, at) => view.setUint32(second(at) + 42, 0, true)), 'ARCHIVE_INVALID overlap'],
    ['a file that reaches into the next', changed(whole, (view, at) => view.setUint32(at + 20, 400, true)), 'ARCHIVE_INVALID overlap'],
    ['a wrong CRC', changed(whole, (view, at) => both(view, at, 16, 1)), 'ARCHIVE_INVALID content'],
    ['a length too short', changed(whole, (view, at) => both(view, second(at), 24, 40)), 'ARCHIVE_INVALID content'],
    ['a length too long', changed(whole, (view, at) => both(view, second(at), 24, 5000)), 'ARCHIVE_INVALID content'],
    ['a CRC of the directory alone', changed(whole, (view, at) => view.setUint32(at + 16, 1, true)), 'ARCHIVE_INVALID header'],
    ['a length of the directory alone', changed(whole, (view, at) => view.setUint32(at + 24, 11, true)), 'ARCHIVE_INVALID header'],
    ['encryption', changed(whole, (view, at) => view.setUint16(at + 8, 1, true)), 'ARCHIVE_INVALID directory'],
    ['a way of packing that is none of ours', changed(whole, (view, at) => view.setUint16(at + 10, 12, true)), 'ARCHIVE_INVALID method'],
    ['another name in the body', changed(whole, (view) => view.setUint8(30, 'x'.charCodeAt(0))), 'ARCHIVE_INVALID header'],
    ['a body that claims another way of packing', changed(whole, (view) => view.setUint16(8, 0, true)), 'ARCHIVE_INVALID header'],
  ])('refuses %s', async (_what, zip, code) => {
    expect(await said(zip)).toBe(code);
  });

  it('unpacks no more than was said, and nothing beyond the limit', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(20_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(25_000);
    const packedTo = (size: number) => changed(bomb, (view, at) => both(view, at, 24, size));
    expect(await said(packedTo(10))).toBe('ARCHIVE_INVALID content');
    expect(await said(packedTo(19_999_999))).toBe('ARCHIVE_INVALID content');
    expect(await said(changed(bomb, (view, at) => view.setUint32(at + 24, 0x7fffffff, true)))).toBe('INPUT_TOO_LARGE');
  });

  it('finds one turned bit anywhere in what is packed', async () => {
    const body = 30 + 'a.txt'.length;
    for (let bit = 0; bit < 8 * content['a.txt'].length; bit += 1) {
      const stored = zipSync({ 'a.txt': content['a.txt'] }, { level: 0 });
      const at = body + Math.floor(bit / 8);
      stored[at] = (stored[at] ?? 0) ^ (1 << (bit % 8));
      expect(await said(stored), String(bit)).toBe('ARCHIVE_INVALID content');
    }
    expect(crc32(content['a.txt'])).not.toBe(0);
  });
});

describe('verifyArchive() of a hostile zip', () => {
  it.each(['../a.txt', '/etc/passwd', 'b/../../c', 'C:/a', 'b\\c', 'b//c', './a', 'a\nb', 'b /c'])(
    'unpacks nothing at the path %j',
    async (path) => {
      const archive = await open(zipSync({ 'siyi.json': Buffer.from('{}'), [path]: Buffer.from('样例') }));
      const report = await verifyArchive(archive, { trust: parseTrust({ keys: [], policies: [] }) });
      expect(report.conclusion).toBe('contradicted');
      expect(report.findings).toMatchObject([{ code: 'pathUnsafe' }]);
    },
  );

  it('tells once of a file that is damaged', async () => {
    const matters = goldenMatters(['gg-02-issued']);
    const ledger = sampleLedger(linked(matters.entries));
    const files = await sampleArchive({ ledger, matters, kind: 'year' });
    for (const path of [...files.keys()].filter((name) => name !== 'siyi.json')) {
      const zip = zipSync(Object.fromEntries(files), { level: 0 });
      const at = Buffer.from(zip).indexOf(Buffer.concat([Buffer.from(path), files.get(path) as Uint8Array]));
      zip[at + path.length] = (zip[at + path.length] ?? 0) ^ 1;
      const report = await verifyArchive(await open(zip), { trust: parseTrust({ keys: [ledger.vkey], policies: [] }) });
      const damaged = report.findings.filter(({ code }) => code === 'fileDamaged');
      expect(damaged, path).toMatchObject([{ place: { file: path } }]);
    }
  });

  it('takes two names that a disk would take for one as unsafe', async () => {
    const archive = await open(zipSync({ 'A.txt': Buffer.from('1'), 'a.txt': Buffer.from('2') }));
    const report = await verifyArchive(archive, { trust: parseTrust({ keys: [], policies: [] }) });
    expect(report.findings).toMatchObject([{ code: 'pathUnsafe' }]);
  });
});

/** Gives the entry of the directory at `at` a name as short as `name`, the rest of its own becoming an extra field. */
function rename(view: DataView, at: number, name: string): void {
  const before = view.getUint16(at + 28, true);
  view.setUint16(at + 28, name.length, true);
  view.setUint16(at + 30, view.getUint16(at + 30, true) + before - name.length, true);
  for (const [place, byte] of Buffer.from(name).entries()) view.setUint8(at + 46 + place, byte);
}

/** Says the same of a file in the directory, whose entry is at `at`, and in the body. */
function both(view: DataView, at: number, offset: 16 | 20 | 24, number: number): void {
  view.setUint32(at + offset, number, true);
  view.setUint32(view.getUint32(at + 42, true) + offset - 2, number, true);
}
