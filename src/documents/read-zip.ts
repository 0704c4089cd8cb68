import { inflateRawSync } from 'node:zlib';
import { Failure } from '../kernel/failure.ts';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/**
 * Unpacks some files of a zip archive (PKWARE APPNOTE 4.3) in memory. Never more than `mostBytes` together are unpacked, whatever the archive says of
 * itself.
 *
 * @param isWanted by the file's name
 * @throws {Failure} INPUT_INVALID for what is no such archive; INPUT_TOO_LARGE for more than `mostBytes`, or more than `mostFiles` in it
 */
export function readZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  { mostBytes, mostFiles }: { readonly mostBytes: number; readonly mostFiles: number },
): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return unpacked(view, bytes, isWanted, { mostBytes, mostFiles });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw noZip(error);
  }
}

function unpacked(
  view: DataView,
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  { mostBytes, mostFiles }: { readonly mostBytes: number; readonly mostFiles: number },
): ReadonlyMap<string, Uint8Array> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostFiles) throw new Failure('INPUT_TOO_LARGE', { at: 'body', needed: mostFiles, got: count });
  const files = new Map<string, Uint8Array>();
  let left = mostBytes;
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (view.getUint32(at, true) !== entrySignature) throw noZip();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (isWanted(name)) {
      const content = contentOf(view, bytes, at, left);
      left -= content.length;
      files.set(name, content);
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

function contentOf(view: DataView, bytes: Uint8Array, entry: number, most: number): Uint8Array {
  const [method, packed, local] = [view.getUint16(entry + 10, true), view.getUint32(entry + 20, true), view.getUint32(entry + 42, true)];
  if (view.getUint32(local, true) !== localSignature) throw noZip();
  const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = bytes.subarray(begin, begin + packed);
  if (data.length !== packed || (method !== 0 && method !== 8)) throw noZip();
  if (method === 0 && packed > most) throw new Failure('INPUT_TOO_LARGE', { at: 'body', needed: most });
  if (method === 0) return data;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (error instanceof RangeError) throw new Failure('INPUT_TOO_LARGE', { at: 'body', needed: most }, error);
    throw error;
  }
}

/** The end of the central directory: the last of its signatures, before a comment of at most 65,535 bytes. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  throw noZip();
}

function noZip(cause?: unknown): Failure {
  return new Failure('INPUT_INVALID', { at: 'body', needed: 'xlsx' }, cause);
}
