import { canonicalJson } from '../../kernel/canonical-json.ts';
import { sha256Hex } from '../../kernel/digest.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { Json } from '../../kernel/json.ts';
import { encodeUtf8 } from '../../kernel/utf8.ts';
import { isSafePath } from './archive-reader.ts';
import { assertFileSize } from './assert-file-size.ts';
import { assertTotalSize } from './assert-total-size.ts';
import { findInFile } from './find-in-file.ts';
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

/**
 * Passes an archive's files on as they come, and its manifest behind them, in canonical JSON (RFC 8785). Keeps no file, only hashes and sizes.
 *
 * @throws {Failure} INPUT_TOO_LARGE for what whoever verifies it would not read; what came of it by then is no archive
 */
export async function* withManifest(
  files: AsyncIterable<ArchiveFile>,
  head: ArchiveHead,
  tally: ArchiveTally,
): AsyncGenerator<ArchiveFile> {
  const told: Record<string, { sha256: string; size: number }> = {};
  for await (const file of files) {
    invariant(isSafePath(file.path) && !Object.hasOwn(told, file.path), 'each file of an archive once, at a safe path');
    assertFileSize(file.path, file.bytes.length);
    told[file.path] = { sha256: sha256Hex(file.bytes), size: file.bytes.length };
    yield file;
  }
  invariant(findInFile(Object.keys(told)) === null, 'no file of an archive in another');
  const manifest: Manifest = { form: 'siyi-archive/1', ...head, ...tally(), files: told };
  const bytes = encodeUtf8(canonicalJson(manifest as unknown as Json));
  assertFileSize(manifestPath, bytes.length);
  assertTotalSize([...Object.values(told), { size: bytes.length }]);
  yield { path: manifestPath, bytes };
}
