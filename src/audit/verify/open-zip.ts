import { Failure } from '../../kernel/failure.ts';
import { decodeUtf8 } from '../../kernel/utf8.ts';
import { archiveLimits, type ArchiveReader } from './archive-reader.ts';
import { crc32 } from './crc32.ts';

/** Bytes that can be read at any place: a file on disk, or one that was chosen in a browser. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `start` to before `end`, which lie within it. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/**
 * Unpacks raw DEFLATE (RFC 1951).
 *
 * @param size what it must come to; more is never made
 * @throws anything for what is damaged or longer
 */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

/**
 * Opens a zip (PKWARE APPNOTE 4.3) as it lies, reading one file at a time. Strict, as it is evidence: each file stands once in the directory and
 * once in the body, under the same name, without encryption; nothing overlaps; its length and CRC-32 are what was said. No zip64.
 *
 * @throws {Failure} ARCHIVE_INVALID with `part` for what is no such zip; INPUT_TOO_LARGE for more files than an archive of ours has
 */
export async function openZip(source: ByteSource, inflate: Inflate): Promise<ArchiveReader> {
  const entries = await readDirectory(source);
  return {
    list: async () => [...entries].map(([path, { size }]) => ({ path, size })),
    async read(path) {
      const entry = entries.get(path);
      if (entry === undefined) throw invalid('file');
      return readFile(source, path, entry, inflate);
    },
  };
}

interface ZipEntry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins, and where whatever follows it does. */
  readonly start: number;
  end: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const entryBytes = 46;
const localBytes = 30;
/** Flag bits: encrypted, and what masks or patches. */
const refusedFlags = 0x2061;

async function readDirectory(source: ByteSource): Promise<ReadonlyMap<string, ZipEntry>> {
  if (source.size < endBytes) throw invalid('end');
  // Ours have no comment, so that nothing can hide behind one.
  const end = viewOf(await source.read(source.size - endBytes, source.size));
  const [count, bytes, start] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)];
  const isEnd = end.getUint32(0, true) === endSignature && end.getUint32(4, true) === 0 && end.getUint16(8, true) === count;
  if (!isEnd || end.getUint16(20, true) !== 0 || start + bytes !== source.size - endBytes) throw invalid('end');
  if (count > archiveLimits.files) throw new Failure('INPUT_TOO_LARGE', { got: count, most: archiveLimits.files });
  const directory = await source.read(start, start + bytes);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let n = 0; n < count; n += 1) at = readEntry(directory, at, entries);
  if (at !== bytes) throw invalid('directory');
  assertApart(entries, start);
  return entries;
}

function readEntry(directory: Uint8Array, at: number, entries: Map<string, ZipEntry>): number {
  if (at + entryBytes > directory.length) throw invalid('directory');
  const view = viewOf(directory.subarray(at));
  const [names, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(offset, true)) as [number, number, number];
  const end = at + entryBytes + names + extra + comment;
  const path = decodeUtf8(directory.subarray(at + entryBytes, at + entryBytes + names));
  const isWhole = view.getUint32(0, true) === entrySignature && end <= directory.length && path !== null;
  if (!isWhole || (view.getUint16(8, true) & refusedFlags) !== 0) throw invalid('directory');
  if (entries.has(path)) throw invalid('directory');
  const method = view.getUint16(10, true);
  if (method !== 0 && method !== 8) throw invalid('method');
  const entry = {
    method,
    crc: view.getUint32(16, true),
    packed: view.getUint32(20, true),
    size: view.getUint32(24, true),
    start: view.getUint32(42, true),
    end: 0,
  };
  entries.set(path, entry);
  return end;
}

/** Each file ends before the next begins: overlapping ones are how a small zip claims to hold much. */
function assertApart(entries: ReadonlyMap<string, ZipEntry>, end: number): void {
  const inOrder = [...entries.values()].sort((a, b) => a.start - b.start);
  if ((inOrder[0]?.start ?? end) !== 0) throw invalid('overlap');
  for (const [at, entry] of inOrder.entries()) {
    entry.end = inOrder[at + 1]?.start ?? end;
    if (entry.start + localBytes + entry.packed > entry.end) throw invalid('overlap');
  }
}

async function readFile(source: ByteSource, path: string, entry: ZipEntry, inflate: Inflate): Promise<Uint8Array> {
  if (entry.size > archiveLimits.fileBytes) throw new Failure('INPUT_TOO_LARGE', { got: entry.size, most: archiveLimits.fileBytes });
  const bytes = await source.read(entry.start, entry.end);
  const view = viewOf(bytes);
  const [names, extra] = [view.getUint16(26, true), view.getUint16(28, true)];
  const start = localBytes + names + extra;
  const isSame = decodeUtf8(bytes.subarray(localBytes, localBytes + names)) === path && view.getUint16(8, true) === entry.method;
  if (view.getUint32(0, true) !== localSignature || !isSame || start + entry.packed > bytes.length) throw invalid('header');
  const packed = bytes.subarray(start, start + entry.packed);
  const content = entry.method === 0 ? packed : unpacked(packed, entry.size, inflate);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw invalid('content');
  return content;
}

function unpacked(packed: Uint8Array, size: number, inflate: Inflate): Uint8Array {
  try {
    return inflate(packed, size);
  } catch (cause) {
    throw new Failure('ARCHIVE_INVALID', { part: 'content' }, cause);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function invalid(part: string): Failure {
  return new Failure('ARCHIVE_INVALID', { part });
}
