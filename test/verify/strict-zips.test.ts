import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/audit/verify/crc32.ts';
import { openZip } from '../../src/audit/verify/open-zip.ts';
import { inflateHere } from '../../src/verifier/inflate-here.ts';
import { saidOfZip } from '../samples/said-of-zip.ts';
import { extraField, numbers, sumsOf, zipOf, type ZipPart } from '../samples/zip-of.ts';

const inflates = {
  zlib: (packed: Uint8Array, size: number) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }),
  fflate: inflateHere,
};

function open(zip: Uint8Array, by: keyof typeof inflates = 'zlib') {
  return openZip({ size: zip.length, read: async (start, end) => zip.slice(start, end) }, inflates[by]);
}

const said = (zip: Uint8Array, by?: keyof typeof inflates) => saidOfZip(() => open(zip, by));

const content = Buffer.from('样例 '.repeat(50));
const packed = deflateRawSync(content);
const plain: ZipPart = { path: 'a.txt', content };
const deflated: ZipPart = { path: 'b/c.txt', content, packed };
const zip = (...more: readonly Partial<ZipPart>[]) =>
  zipOf([plain, deflated, ...more.map((part, at) => ({ ...plain, path: `m${String(at)}`, ...part }))]);
const sums = (part: Pick<ZipPart, 'content' | 'packed'>) => numbers(...sumsOf(part).map((sum) => [4, sum] as const));
const signed = (part: Pick<ZipPart, 'content' | 'packed'>) => Buffer.concat([numbers([4, 0x08074b50]), sums(part)]);
const untold = [0, 0, 0] as const;
const folder: Partial<ZipPart> = { path: 'b/', content: new Uint8Array(), attributes: (0o040755 << 16) >>> 0 };
const mode = (octal: number) => ({ attributes: (octal << 16) >>> 0 });
const hidden = zipOf([{ path: 'a.txt', content: Buffer.from('伪') }]).slice(0, 30 + 5 + 3);
const followed = { flags: 8, local: { flags: 8, sums: untold } };

describe('openZip() accepts what only one thing can be read in', () => {
  it.each<[string, Uint8Array]>([
    [
      'files with times and owners',
      zip({ extra: extraField(0x5455, Buffer.alloc(5)), local: { extra: extraField(0x7875, Buffer.alloc(11)) } }),
    ],
    ['files with a mode', zip(mode(0o100644), mode(0o644), mode(0), { attributes: 0x20 })],
    ['a length that follows, signed', zip({ ...followed, after: signed(plain) })],
    ['a CRC-32 that follows', zip({ flags: 8, local: { sums: [0, 0, content.length] }, after: signed(plain) })],
    ['a length that follows, unsigned', zip({ ...followed, after: sums(plain) })],
    ['a length that follows though it was said', zip({ flags: 8, after: signed(plain) })],
    ['a length that follows by the body alone', zip({ local: { flags: 8, sums: untold }, packed, after: signed(deflated) })],
    ['hints of how it was deflated', zip({ flags: 2, packed })],
  ])('%s', async (_what, given) => {
    for (const by of ['zlib', 'fflate'] as const) expect(await said(given, by)).toBe('whole');
  });

  it('folders, which it leaves out', async () => {
    const archive = await open(zip(folder, { ...folder, path: 'b/d/', ...mode(0o100644) }, { ...folder, path: 'e/', attributes: 0x10 }));
    expect((await archive.list()).map(({ path }) => path)).toEqual(['a.txt', 'b/c.txt']);
    await expect(archive.read('b/')).rejects.toMatchObject({ code: 'ARCHIVE_INVALID', facts: { part: 'file' } });
  });
});

describe('openZip() refuses', () => {
  it.each<[string, Uint8Array, string]>([
    ['a file hidden between two', zip({ after: hidden }, {}), 'gap'],
    ['a file hidden behind the last', zip({ after: hidden }), 'gap'],
    ['a gap larger than any header', zip({ after: Buffer.alloc(300) }), 'gap'],
    ['a file hidden behind a folder', zip({ ...folder, after: hidden }, {}), 'gap'],
    ['a length that follows and is another', zip({ ...followed, after: signed({ content: hidden }) }), 'gap'],
    ['a length that follows another in the body', zip({ flags: 8, local: { sums: [0, 0, 1] }, after: signed(plain) }), 'header'],
    ['no length where one must follow', zip(followed), 'gap'],
    ['bytes behind the length that follows', zip({ ...followed, after: Buffer.concat([signed(plain), hidden]) }), 'gap'],
    ['a length that follows by the directory alone', zip({ flags: 8, local: { flags: 0 } }), 'header'],
    ['no length in the body', zip({ local: { sums: untold } }), 'header'],
    ['another length in the body', zip({ local: { sums: [crc32(content), 1, 1] } }), 'header'],
    ['another CRC-32 in the body', zip({ local: { sums: [1, content.length, content.length] } }), 'header'],
    ['encryption in the body', zip({ local: { flags: 1 } }), 'header'],
    ['encryption', zip({ flags: 1 }), 'directory'],
    ['a flag that nobody knows', zip({ flags: 0x4000 }), 'directory'],
    ['a comment of a file', zip({ comment: 'x' }), 'comment'],
    ['a second name', zip({ extra: extraField(0x7075, Buffer.alloc(9)), local: { extra: Buffer.alloc(0) } }), 'extra'],
    ['a second name in the body', zip({ local: { extra: extraField(0x7075, Buffer.alloc(9)) } }), 'extra'],
    ['a second comment', zip({ extra: extraField(0x6375, Buffer.alloc(9)) }), 'extra'],
    ['zip64', zip({ extra: extraField(1, Buffer.alloc(16)) }), 'extra'],
    ['an extra field that is cut', zip({ extra: extraField(0x5455, Buffer.alloc(5)).slice(0, -1) }), 'extra'],
    ['much in an extra field', zip({ local: { extra: extraField(0x5455, Buffer.alloc(253)) } }), 'extra'],
    ['a link', zip(mode(0o120777)), 'mode'],
    ['a device', zip(mode(0o020644)), 'mode'],
    ['a file that runs as its owner', zip(mode(0o104755)), 'mode'],
    ['a file that says it is a folder', zip(mode(0o040755)), 'mode'],
    ['a file that says so to MS-DOS', zip({ attributes: 0x10 }), 'mode'],
    ['a folder that says it is a link', zip({ ...folder, ...mode(0o120777) }), 'mode'],
    ['a folder with content', zip({ ...folder, content }), 'folder'],
    ['a folder elsewhere', zip({ ...folder, path: '../x/' }), 'folder'],
    ['a file in a file', zip({ path: 'A.txt/x' }), 'path'],
    ['a folder that is a file', zip({ ...folder, path: 'a.txt/' }), 'path'],
    ['a name longer than any', zip({ path: 'x'.repeat(301) }), 'path'],
    ['no name', zip({ path: '' }), 'directory'],
    [
      'a stored file of two lengths',
      zipOf([{ ...plain, packed: content }])
        .fill(0, 8, 9)
        .slice(),
      'header',
    ],
    ['bytes behind the end of what is deflated', zip({ packed: Buffer.concat([packed, hidden]) }), 'content'],
    ['one byte behind it', zip({ packed: Buffer.concat([packed, Buffer.alloc(1)]) }), 'content'],
    ['deflated data far longer than it is unpacked', zip({ packed: Buffer.concat([packed, Buffer.alloc(2000)]) }), 'content'],
  ])('%s', async (_what, given, part) => {
    for (const by of ['zlib', 'fflate'] as const) expect(await said(given, by)).toBe(`ARCHIVE_INVALID ${part}`);
  });

  it('what unpacks to more than was said, however it is unpacked', async () => {
    const short = content.subarray(0, -1);
    const told = [crc32(short), packed.length, short.length] as const;
    const forged = zipOf([{ path: 'a.txt', content: short, packed, local: { sums: told } }]);
    for (const by of ['zlib', 'fflate'] as const) expect(await said(forged, by)).toBe('ARCHIVE_INVALID content');
  });
});

describe('an archive is refused before it is unpacked', () => {
  const huge = (path: string, size: number) => {
    const bytes = zipOf([{ path, content, packed }]);
    const view = new DataView(bytes.buffer);
    for (const at of [22, bytes.length - 22 - 46 - path.length + 24]) view.setUint32(at, size, true);
    return bytes;
  };
  const mebibyte = 2 ** 20;

  it.each([
    ['siyi.json', 16],
    ['matters/x.json', 64],
    ['index.html', 64],
    ['attachments/x', 512],
  ])('where %s would have more than %i MiB', async (path, most) => {
    expect(await said(huge(path, most * mebibyte + 1))).toBe('INPUT_TOO_LARGE');
    expect(await said(huge(path, most * mebibyte))).toBe('ARCHIVE_INVALID content');
  });

  it('where all files would have more than 4 GiB', async () => {
    const parts = Array.from({ length: 10 }, (_, at) => ({ path: `attachments/${String(at)}`, content, packed }));
    const bytes = zipOf(parts);
    const view = new DataView(bytes.buffer);
    const start = view.getUint32(bytes.length - 6, true);
    for (const at of parts.keys()) view.setUint32(start + at * (46 + 'attachments/0'.length) + 24, 500 * mebibyte, true);
    const archive = await open(bytes);
    await expect(archive.list()).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE', facts: { got: 5000 * mebibyte, most: 4096 * mebibyte } });
  });
});
