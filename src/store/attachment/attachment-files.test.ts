import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../kernel/digest.ts';
import { attachmentFiles } from './attachment-files.ts';
import { detectMediaType } from './detect-media-type.ts';
import { zipNames } from './zip-names.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const pdf = Buffer.from('%PDF-1.7 样例');

/** A zip archive of empty, stored files. */
function zipOf(names: readonly string[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const bytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(bytes.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(bytes.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, bytes);
    centrals.push(central, bytes);
    offset += 30 + bytes.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

const word = zipOf(['[Content_Types].xml', 'word/document.xml']);

describe('detectMediaType()', () => {
  it.each([
    ['a PDF', pdf, 'application/pdf'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'image/png'],
    ['a document', word, docx],
    ['a document with a comment', zipOf(['[Content_Types].xml', 'word/document.xml'], 'PK\u0005\u0006 样例'), docx],
    ['a workbook', zipOf(['[Content_Types].xml', 'xl/workbook.xml']), xlsx],
    ['a page', Buffer.from('<!doctype html><script>'), null],
    ['nothing', Buffer.alloc(0), null],
    ['a plain archive', zipOf(['a.txt']), null],
    ['an archive without its types', zipOf(['word/document.xml']), null],
    ['an archive that is both', zipOf(['[Content_Types].xml', 'word/document.xml', 'xl/workbook.xml']), null],
    ['an archive that is neither', zipOf(['[Content_Types].xml']), null],
    ['a document with macros', zipOf(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']), null],
    ['half a document', word.subarray(0, word.length - 30), null],
    ['a document with a false directory', Buffer.concat([word.subarray(0, 4), word.subarray(8)]), null],
  ])('%s', (_, bytes, expected) => {
    expect(detectMediaType(bytes)).toBe(expected);
  });

  it('bears any change of an archive', () => {
    fc.assert(
      fc.property(fc.nat(word.length - 1), fc.nat(255), (at, byte) => {
        const changed = Buffer.from(word);
        changed[at] = byte;
        zipNames(changed);
        zipNames(changed.subarray(0, at));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('attachmentFiles()', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'siyi-files-'));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });
  const files = () => attachmentFiles(join(directory, 'attachments'), 1000);
  const hash = sha256Hex(pdf);
  const placeOf = () => join(directory, 'attachments', hash.slice(0, 2), hash.slice(2));

  it('keeps bytes under their hash and gives them back', async () => {
    expect(await files().put(pdf, 'application/pdf')).toEqual({ hash, size: pdf.length, mediaType: 'application/pdf' });
    expect(readFileSync(placeOf()).equals(pdf)).toBe(true);
    expect(Buffer.from((await files().get(hash)) ?? []).equals(pdf)).toBe(true);
  });

  it('keeps the same bytes once, also when they come many times at once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => files().put(pdf, 'application/pdf')));
    await files().put(pdf, 'application/pdf');
    expect(readdirSync(join(directory, 'attachments', hash.slice(0, 2)))).toEqual([hash.slice(2)]);
  });

  it('refuses what is too large, not allowed, or not what it is said to be', async () => {
    await expect(files().put(Buffer.alloc(1001), 'application/pdf')).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
    await expect(files().put(Buffer.from('<svg>'), 'image/svg+xml')).rejects.toMatchObject({ code: 'ATTACHMENT_TYPE_REFUSED' });
    await expect(files().put(pdf, 'image/png')).rejects.toMatchObject({ code: 'ATTACHMENT_TYPE_REFUSED' });
  });

  it('answers null for what it does not have, and for what is no hash', async () => {
    for (const name of ['0'.repeat(64), '../../etc/passwd', `${hash}/../x`, hash.toUpperCase(), ''])
      expect(await files().get(name)).toBeNull();
  });

  it('removes bytes once and for all, and nothing that is no hash', async () => {
    await files().put(pdf, 'application/pdf');
    writeFileSync(join(directory, 'other'), '样例');
    for (const name of [hash, hash, '../other', '0'.repeat(64)]) await files().remove(name);
    expect(await files().get(hash)).toBeNull();
    expect(readdirSync(directory)).toContain('other');
  });

  it('tells bytes that have changed, and mends them when they come again', async () => {
    await files().put(pdf, 'application/pdf');
    writeFileSync(placeOf(), '%PDF-1.7 另一份');
    await expect(files().get(hash)).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
    await files().put(pdf, 'application/pdf');
    expect(await files().get(hash)).not.toBeNull();
  });

  it('leaves no part behind when it cannot write', async () => {
    writeFileSync(join(directory, 'attachments'), 'a file where the folder should be');
    await expect(files().put(pdf, 'application/pdf')).rejects.toThrow();
    expect(readdirSync(directory)).toEqual(['attachments']);
  });
});
