import { Failure } from '../../kernel/failure.ts';
import type { ArchiveReader } from './archive-reader.ts';
import { assertFileSize } from './assert-file-size.ts';
import { assertTotalSize } from './assert-total-size.ts';
import { crc32 } from './crc32.ts';
import { zipBody } from './zip-body.ts';
import { readDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-entry.ts';

/** Bytes that can be read at any place: a file on disk, or one that was chosen in a browser. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `start` to before `end`, which lie within it. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/**
 * Unpacks raw DEFLATE (RFC 1951).
 *
 * @param size what it must come to; of more the answer is another length, or none
 * @throws anything for what is damaged or cut
 */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

/**
 * Opens a zip (PKWARE APPNOTE 4.3) as it lies, reading one file at a time. Strict, as it is evidence that every program must unpack alike: each file
 * stands once in the directory and once in the body, and both say the same of it; one begins where the other ends, so that nothing lies hidden
 * between them; its length and CRC-32 are what was said. No encryption, links, comments, second names or zip64. Folders are left out of the list.
 *
 * What the body says of a file is held against the directory when that file is read.
 *
 * @throws {Failure} ARCHIVE_INVALID with `part` for what is no such zip
 */
export async function openZip(source: ByteSource, inflate: Inflate): Promise<ArchiveReader> {
  const entries = await readDirectory(source);
  const isFolder = (path: string): boolean => path.endsWith('/');
  for (const entry of entries.values()) if (isFolder(entry.path)) await readBody(source, entry);
  return {
    async list() {
      const listed = [...entries.values()].filter(({ path }) => !isFolder(path)).map(({ path, size }) => ({ path, size }));
      assertTotalSize(listed);
      return listed;
    },
    async read(path) {
      const entry = entries.get(path);
      if (entry === undefined || isFolder(path)) throw invalid('file');
      assertFileSize(path, entry.size);
      const packed = await readBody(source, entry);
      const content = entry.method === 0 ? packed : unpacked(packed, entry.size, inflate);
      if (content.length !== entry.size || crc32(content) !== entry.crc) throw invalid('content');
      return content;
    },
  };
}

async function readBody(source: ByteSource, entry: ZipEntry): Promise<Uint8Array> {
  return zipBody(await source.read(entry.start, entry.end), entry);
}

function unpacked(packed: Uint8Array, size: number, inflate: Inflate): Uint8Array {
  let content: Uint8Array;
  try {
    content = inflate(packed, size);
  } catch (cause) {
    throw new Failure('ARCHIVE_INVALID', { part: 'content' }, cause);
  }
  // Behind the end of what is packed something could lie that a program takes for the next file.
  if (isWhole(packed.subarray(0, -1), size, inflate)) throw invalid('content');
  return content;
}

function isWhole(packed: Uint8Array, size: number, inflate: Inflate): boolean {
  try {
    inflate(packed, size);
    return true;
  } catch {
    return false;
  }
}

function invalid(part: string): Failure {
  return new Failure('ARCHIVE_INVALID', { part });
}
