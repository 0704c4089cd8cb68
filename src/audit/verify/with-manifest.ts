import { canonicalJson } from '../../kernel/canonical-json.ts';
import { sha256Hex } from '../../kernel/digest.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { Json } from '../../kernel/json.ts';
import { encodeUtf8 } from '../../kernel/utf8.ts';
import { isSafePath } from './archive-reader.ts';
import { manifestPath, type Manifest } from './manifest.ts';

/** A file of an archive that is being made. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What an archive is, before its files are known. */
export type ArchiveHead = Pick<Manifest, 'kind' | 'scope' | 'madeAt' | 'masked'>;

/** What the files of an archive come to, beyond their bytes; asked when all of them were made. */
export type ArchiveTally = () => Pick<Manifest, 'origins' | 'counts'>;

/** Passes an archive's files on as they come, and its manifest behind them. Keeps no file, only hashes and sizes. */
export async function* withManifest(
  files: AsyncIterable<ArchiveFile>,
  head: ArchiveHead,
  tally: ArchiveTally,
): AsyncGenerator<ArchiveFile> {
  const told: Record<string, { sha256: string; size: number }> = {};
  for await (const file of files) {
    invariant(isSafePath(file.path) && !Object.hasOwn(told, file.path), 'each file of an archive once, at a safe path');
    told[file.path] = { sha256: sha256Hex(file.bytes), size: file.bytes.length };
    yield file;
  }
  const manifest: Manifest = { form: 'siyi-archive/1', ...head, ...tally(), files: told };
  yield { path: manifestPath, bytes: encodeUtf8(canonicalJson(manifest as unknown as Json)) };
}
