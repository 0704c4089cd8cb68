import { Failure } from '../../kernel/failure.ts';
import { decodeUtf8 } from '../../kernel/utf8.ts';
import { areExtrasHarmless } from './are-extras-harmless.ts';
import { viewOf } from './view-of.ts';
import { descriptorFlag, zipBytes, type ZipEntry } from './zip-entry.ts';

/**
 * The packed data of a file in a zip, out of all bytes from its local header to whatever follows the file. The header must say what the directory
 * says, and nothing may be left over: another program goes by the one, or by the other.
 *
 * @throws {Failure} ARCHIVE_INVALID with `part`
 */
export function zipBody(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (bytes.length < zipBytes.local || view.getUint32(0, true) !== localSignature) throw invalid('header');
  const [flags, method, names, extra] = [6, 8, 26, 28].map((offset) => view.getUint16(offset, true)) as [number, number, number, number];
  const start = zipBytes.local + names + extra;
  const end = start + entry.packed;
  const isFollowed = (flags & descriptorFlag) !== 0;
  // Who does not know a file's length when it begins may say in the directory that it does: what we write is so.
  const isSameFlags = flags === entry.flags || flags === (entry.flags | descriptorFlag);
  const path = decodeUtf8(bytes.subarray(zipBytes.local, zipBytes.local + names));
  if (path !== entry.path || method !== entry.method || !isSameFlags || end > bytes.length) throw invalid('header');
  if (isFollowed ? !mayTell(view, entry) : !tells(view, 14, entry)) throw invalid('header');
  if (!areExtrasHarmless(bytes.subarray(zipBytes.local + names, start))) throw invalid('extra');
  if (isFollowed ? !isDescriptor(bytes.subarray(end), entry) : end !== bytes.length) throw invalid('gap');
  return bytes.subarray(start, end);
}

const localSignature = 0x04034b50;
const descriptorSignature = 0x08074b50;

/** Whether CRC-32 and both lengths stand at a place as the directory has them. */
function tells(view: DataView, at: number, { crc, packed, size }: ZipEntry): boolean {
  return view.getUint32(at, true) === crc && view.getUint32(at + 4, true) === packed && view.getUint32(at + 8, true) === size;
}

/** Where they follow, each may be nothing before. */
function mayTell(view: DataView, { crc, packed, size }: ZipEntry): boolean {
  return [crc, packed, size].every((needed, at) => [0, needed].includes(view.getUint32(14 + 4 * at, true)));
}

/** What follows a file is just this, with or without a signature (PKWARE APPNOTE 4.3.9). */
function isDescriptor(rest: Uint8Array, entry: ZipEntry): boolean {
  const view = viewOf(rest);
  if (rest.length === zipBytes.descriptor - 4) return tells(view, 0, entry);
  return rest.length === zipBytes.descriptor && view.getUint32(0, true) === descriptorSignature && tells(view, 4, entry);
}

function invalid(part: string): Failure {
  return new Failure('ARCHIVE_INVALID', { part });
}
