import { Failure } from '../../kernel/failure.ts';
import { decodeUtf8 } from '../../kernel/utf8.ts';
import { archiveLimits, isSafePath } from './archive-reader.ts';
import { areExtrasHarmless } from './are-extras-harmless.ts';
import { findInFile } from './find-in-file.ts';
import { viewOf } from './view-of.ts';
import { descriptorFlag, zipBytes, type ZipEntry } from './zip-entry.ts';

/**
 * Reads the directory of a zip (PKWARE APPNOTE 4.3.12, 4.3.16), folders included, and makes sure that nothing it says is taken for something else by
 * another program.
 *
 * @throws {Failure} ARCHIVE_INVALID with `part`
 */
export async function readDirectory(source: {
  readonly size: number;
  read(start: number, end: number): Promise<Uint8Array>;
}): Promise<ReadonlyMap<string, ZipEntry>> {
  if (source.size < zipBytes.end) throw invalid('end');
  // Ours have no comment, so that nothing can hide behind one.
  const end = viewOf(await source.read(source.size - zipBytes.end, source.size));
  const [count, bytes, start] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)];
  const isEnd = end.getUint32(0, true) === endSignature && end.getUint32(4, true) === 0 && end.getUint16(8, true) === count;
  if (!isEnd || end.getUint16(20, true) !== 0 || start + bytes !== source.size - zipBytes.end) throw invalid('end');
  if (bytes > count * mostEntryBytes) throw invalid('directory');
  const directory = await source.read(start, start + bytes);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let n = 0; n < count; n += 1) at = readEntry(directory, at, entries);
  if (at !== bytes) throw invalid('directory');
  if (findInFile(entries.keys()) !== null) throw invalid('path');
  assertAdjoining(entries, start);
  return entries;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
/** With the longest path, and some times and owners. */
const mostEntryBytes = zipBytes.entry + archiveLimits.pathLength + zipBytes.extra;
/** How DEFLATE was tuned, that length and CRC-32 follow, that the name is UTF-8. Whatever else a flag says makes a file unreadable to some. */
const knownFlags = 0x0806 | descriptorFlag;

function readEntry(directory: Uint8Array, at: number, entries: Map<string, ZipEntry>): number {
  if (at + zipBytes.entry > directory.length) throw invalid('directory');
  const view = viewOf(directory.subarray(at));
  const [names, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(offset, true)) as [number, number, number];
  const name = at + zipBytes.entry;
  const end = name + names + extra + comment;
  const path = decodeUtf8(directory.subarray(name, name + names));
  const isWhole = view.getUint32(0, true) === entrySignature && end <= directory.length && path !== null && path !== '';
  const [flags, method, disk] = [view.getUint16(8, true), view.getUint16(10, true), view.getUint16(34, true)];
  if (!isWhole || (flags & ~knownFlags) !== 0 || disk !== 0 || entries.has(path)) throw invalid('directory');
  if (names > archiveLimits.pathLength) throw invalid('path');
  if (comment !== 0) throw invalid('comment');
  if (!areExtrasHarmless(directory.subarray(name + names, name + names + extra))) throw invalid('extra');
  if (method !== 0 && method !== 8) throw invalid('method');
  const [crc, packed, size, start] = [16, 20, 24, 42].map((offset) => view.getUint32(offset, true)) as [number, number, number, number];
  const entry: ZipEntry = { path, names, flags, method, crc, packed, size, start, end: 0 };
  if (!isPlain(path, view.getUint32(38, true))) throw invalid('mode');
  if (path.endsWith('/') && !isEmptyFolder(entry)) throw invalid('folder');
  // DEFLATE makes nothing much longer: who claims so would have us read it in vain.
  if (method === 0 ? packed !== size : packed > size + size / 8 + 1024) throw invalid('content');
  entries.set(path, entry);
  return end;
}

/** Whether the attributes of MS-DOS and Unix name a plain file, or a folder where the path does; no link, no device, nothing that runs as another. */
function isPlain(path: string, attributes: number): boolean {
  const [unix, dos] = [attributes >>> 16, attributes & 0xffff];
  const kind = unix & 0o170000;
  // Of a volume, and of what leads elsewhere.
  if ((dos & 0x408) !== 0) return false;
  // A folder is one by its name: who writes the mode of a file beside it means nothing by it.
  if (path.endsWith('/')) return kind === 0 || kind === 0o100000 || kind === 0o040000;
  return (kind === 0 || kind === 0o100000) && (unix & 0o7000) === 0 && (dos & 0x10) === 0;
}

function isEmptyFolder({ path, method, crc, packed, size }: ZipEntry): boolean {
  return method === 0 && crc === 0 && packed === 0 && size === 0 && isSafePath(path.slice(0, -1));
}

/**
 * Each file ends before the next begins: overlapping ones are how a small zip claims to hold much. And between them is no more room than a local
 * header may take, which is seen in full when the file is read.
 */
function assertAdjoining(entries: ReadonlyMap<string, ZipEntry>, end: number): void {
  const inOrder = [...entries.values()].sort((a, b) => a.start - b.start);
  if ((inOrder[0]?.start ?? end) !== 0) throw invalid('overlap');
  for (const [at, entry] of inOrder.entries()) {
    entry.end = inOrder[at + 1]?.start ?? end;
    const room = entry.end - entry.start - zipBytes.local - entry.names - entry.packed;
    if (room < 0) throw invalid('overlap');
    if (room > zipBytes.extra + zipBytes.descriptor) throw invalid('gap');
  }
}

function invalid(part: string): Failure {
  return new Failure('ARCHIVE_INVALID', { part });
}
