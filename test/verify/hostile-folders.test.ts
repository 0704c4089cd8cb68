import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parseTrust } from '../../src/audit/verify/trust.ts';
import { verifyArchive } from '../../src/audit/verify/verify-archive.ts';
import { verifyLedger } from '../../src/audit/verify/verify-ledger.ts';
import { folderArchive } from '../../src/cli/verify/folder-archive.ts';
import { hashFile } from '../../src/cli/verify/hash-file.ts';
import { tileFolder } from '../../src/cli/verify/tile-folder.ts';
import { temporaryFolder } from '../cli/cli-run.ts';
import { sampleArchive } from '../samples/sample-archive.ts';
import { goldenMatters, linked, sampleLedger } from '../samples/sample-ledger.ts';

const temporary = temporaryFolder();
afterAll(() => temporary.remove());
const matters = goldenMatters(['gg-02-issued']);
const ledger = sampleLedger(linked(matters.entries));
const archive = await sampleArchive({ ledger, matters, kind: 'year' });
const trust = parseTrust({ keys: [ledger.vkey], policies: [] });

let folder = '';
let made = 0;
beforeEach(() => {
  made += 1;
  folder = temporary.path(`at-${String(made)}`);
});

function write(files: Iterable<readonly [string, Uint8Array]>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** Puts something else in a file's place. */
function replace(path: string, by: (whole: string) => void): void {
  rmSync(join(folder, path), { force: true });
  by(join(folder, path));
}

const pipe = (whole: string) => void execFileSync(join('/usr/bin', 'mkfifo'), [whole]);
const long = (bytes: number) => (whole: string) => {
  writeFileSync(whole, '');
  truncateSync(whole, bytes);
};

describe('a folder of an archive', () => {
  const verified = async () => verifyArchive(folderArchive(folder), { trust });
  beforeEach(() => write(archive));

  it('is read without what operating systems put there', async () => {
    const { findings } = await verified();
    for (const name of ['.DS_Store', 'Thumbs.db', 'matters/desktop.ini', 'matters/.DS_Store']) writeFileSync(join(folder, name), 'x');
    mkdirSync(join(folder, 'empty'));
    expect((await verified()).findings).toEqual(findings);
    expect(findings.filter(({ weight }) => weight === 'contradiction')).toEqual([]);
  });

  it.each<[string, string, () => void]>([
    ['a name that is no UTF-8', 'path', () => writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.of(0xff)]), 'x')],
    ['such a folder', 'path', () => mkdirSync(Buffer.concat([Buffer.from(`${folder}/matters/`), Buffer.of(0xff)]))],
    ['a folder deeper than any', 'path', () => mkdirSync(join(folder, ...Array.from({ length: 160 }, () => 'x')), { recursive: true })],
    ['a pipe', 'link', () => pipe(join(folder, 'x'))],
    ['a link', 'link', () => symlinkSync('/etc/passwd', join(folder, 'x'))],
    ['a link with a name that is left out', 'link', () => symlinkSync('/etc/passwd', join(folder, '.DS_Store'))],
    ['a link to a folder', 'link', () => symlinkSync('/etc', join(folder, 'x'))],
  ])('is refused with %s', async (_what, part, put) => {
    put();
    expect(await verified()).toMatchObject({ conclusion: 'contradicted', findings: [{ code: 'fileDamaged', got: part }] });
  });

  it('is refused where a file vanishes or becomes something else while it is read', async () => {
    const reader = folderArchive(folder);
    await reader.list();
    replace('statutes.json', () => undefined);
    await expect(reader.read('statutes.json')).rejects.toMatchObject({ code: 'ARCHIVE_INVALID', facts: { part: 'read' } });
    for (const by of [pipe, (whole: string) => mkdirSync(whole), (whole: string) => symlinkSync('/etc/passwd', whole)]) {
      rmSync(join(folder, 'statutes.json'), { recursive: true, force: true });
      replace('statutes.json', by);
      await expect(reader.read('statutes.json')).rejects.toMatchObject({ code: 'ARCHIVE_INVALID', facts: { part: 'link' } });
    }
  });

  it.each([
    ['siyi.json', 16 * 2 ** 20 + 1],
    ['statutes.json', 64 * 2 ** 20 + 1],
    ['statutes.json', 2 ** 40],
  ])('is not read where %s has %i bytes', async (path, bytes) => {
    replace(path, long(bytes));
    const { findings } = await verified();
    expect(findings).toContainEqual(expect.objectContaining({ code: 'fileTooLarge' }));
  });
});

describe('a folder of tiles', () => {
  const { size } = ledger;
  const [tile, bundle] = [`tile/0/000.p/${String(size)}`, `tile/entries/000.p/${String(size)}`];
  const verified = async () => verifyLedger(tileFolder(folder), { trust });
  const codes = async () => [...new Set((await verified()).findings.map(({ code }) => code))];
  beforeEach(() => write(ledger.files({ witnessed: false })));

  it('is whole', async () => {
    expect(await verified()).toMatchObject({ conclusion: 'confirmedUnwitnessed', findings: [] });
  });

  it.each<[string, (whole: string) => void]>([
    ['a folder', (whole) => mkdirSync(whole)],
    ['a pipe', pipe],
    ['a link to a device', (whole) => symlinkSync('/dev/zero', whole)],
    ['a link to nothing', (whole) => symlinkSync('nowhere', whole)],
  ])('lacks a file where there is %s', async (_what, by) => {
    for (const path of [tile, bundle]) {
      replace(path, by);
      expect(await codes()).toEqual(['tileMissing']);
    }
    expect(hashFile(join(folder, bundle), size)).toBe('missing');
    replace('checkpoint', by);
    expect(await codes()).toEqual(['checkpointMissing']);
  });

  it.each([
    [tile, 8193, 'tileDiffers'],
    [tile, 2 ** 40, 'tileDiffers'],
    [bundle, 256 * 65_537 + 1, 'bundleInvalid'],
    [bundle, 2 ** 40, 'bundleInvalid'],
    ['checkpoint', 2 ** 20 + 1, 'checkpointInvalid'],
    ['checkpoint', 2 ** 40, 'checkpointInvalid'],
  ])('contradicts itself where %s has %i bytes', async (path, bytes, code) => {
    truncateSync(join(folder, path), bytes);
    expect(await tileFolder(folder).read(path)).toHaveLength(0);
    expect(await codes()).toEqual([code]);
  });

  it('nor is the beginning of a full tile that is too long taken for a part of it', async () => {
    replace(tile, () => undefined);
    writeFileSync(join(folder, 'tile/0/000'), new Map(ledger.files({ witnessed: false })).get(tile) ?? '');
    expect(await codes()).toEqual([]);
    truncateSync(join(folder, 'tile/0/000'), 8193);
    expect(await codes()).toEqual(['tileDiffers']);
  });
});
