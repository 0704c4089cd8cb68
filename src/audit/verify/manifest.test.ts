import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { decodeUtf8 } from '../../kernel/utf8.ts';
import { archiveLimits } from './archive-reader.ts';
import { manifestPath, parseManifest } from './manifest.ts';
import { withManifest, type ArchiveFile } from './with-manifest.ts';

const head = { kind: 'village', scope: { organisation: '610114099201' }, madeAt: '2026-11-22T00:00:00.000Z', masked: false } as const;
const counts = { matters: 0, entries: 0, attachments: 1, flows: 0, unsigned: 2 };

async function made(...files: readonly ArchiveFile[]): Promise<ArchiveFile[]> {
  const all: ArchiveFile[] = [];
  async function* given(): AsyncGenerator<ArchiveFile> {
    yield* files;
  }
  for await (const file of withManifest(given(), head, () => ({ origins: ['siyi.test/ledgers/610114/2026'], counts }))) all.push(file);
  return all;
}

const file = { path: 'attachments/x', bytes: new Uint8Array(3) };
const text = decodeUtf8((await made(file)).at(-1)?.bytes ?? new Uint8Array()) ?? '';
const value = JSON.parse(text) as JsonObject & { readonly files: JsonObject };
const [told] = Object.values(value.files) as [JsonObject];
const but = (change: JsonObject) => canonicalJson({ ...value, ...change });
const without = (name: string) => canonicalJson(Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)));

describe('parseManifest()', () => {
  it('reads what was written', () => {
    expect(parseManifest(text)).toEqual({ form: 'siyi-archive/1', ...head, ...{ counts, origins: value['origins'], files: value.files } });
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'json'],
    ['a list', '[]', 'json'],
    ['another form', but({ form: 'siyi-archive/2' }), 'form'],
    ['another kind', but({ kind: 'toString' }), 'kind'],
    ['an unknown member', but({ note: 'x' }), 'note'],
    ...Object.keys(value).map((name): [string, string, string] => [`no ${name}`, without(name), name]),
    ['an unknown scope', but({ scope: { village: 'x' } }), 'scope'],
    ['a scope within a scope', but({ scope: { year: { x: 1 } } }), 'scope'],
    ['no moment', but({ madeAt: 'yesterday' }), 'madeAt'],
    ['a day that does not exist', but({ madeAt: '2026-02-30T00:00:00.000Z' }), 'madeAt'],
    ['a moment in another form', but({ madeAt: '2026-11-22T08:00:00+08:00' }), 'madeAt'],
    ['an origin that is no text', but({ origins: [1] }), 'origins'],
    ['an unknown count', but({ counts: { ...counts, x: 1 } }), 'counts'],
    ['a count below nothing', but({ counts: { ...counts, flows: -1 } }), 'counts'],
    ['a part of a count', but({ counts: { ...counts, unsigned: 0.5 } }), 'counts'],
    ['a missing count', but({ counts: { matters: 0 } }), 'counts'],
    ['itself', but({ files: { [manifestPath]: told } }), 'files'],
    ['more of a file', but({ files: { x: { ...told, mode: 1 } } }), 'files.x'],
    ['no size of a file', but({ files: { x: { sha256: told['sha256'] ?? '' } } }), 'files.x'],
    ['a path elsewhere', but({ files: { '../x': told } }), 'files.../x'],
    ['a file in a file', but({ files: { x: told, 'X/y': told } }), 'files.X/y'],
    ['a file in itself', but({ files: { 'siyi.json/x': told } }), 'files.siyi.json/x'],
    ['a space', `${text} `, 'canonical'],
    ['a member twice', text.replace('{', '{"masked":true,'), 'canonical'],
    ['another order', JSON.stringify({ form: value['form'], ...value }), 'canonical'],
    ['a number written otherwise', text.replace('"unsigned":2', '"unsigned":2.0'), 'canonical'],
    ['half a character', but({ origins: [''] }).replace('"origins":[""]', '"origins":["\\ud800"]'), 'canonical'],
    ['a byte order mark', `\ufeff${text}`, 'json'],
  ])('refuses %s', (_what, given, part) => {
    expect(() => parseManifest(given)).toThrow(expect.objectContaining({ code: 'ARCHIVE_INVALID', facts: { part } }));
  });
});

describe('withManifest()', () => {
  it('makes no archive that nobody would read', async () => {
    const large = { path: 'index.html', bytes: { length: archiveLimits.textBytes + 1 } as Uint8Array };
    await expect(made(large)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
    await expect(made(file, { ...file, path: 'attachments/x/y' })).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
    await expect(made({ ...file, path: '样例' })).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
  });
});
