/**
 * The names in a zip archive's central directory (PKWARE APPNOTE 4.3.12), which is what programs go by. Empty for an archive that is
 * damaged, split, or larger than the plain format allows (Zip64). Opens and unpacks nothing.
 */
export function zipNames(bytes: Uint8Array): ReadonlySet<string> {
  const none: ReadonlySet<string> = new Set();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return none;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const names = new Set<string>();
  for (let seen = 0; seen < count; seen += 1) {
    if (at + headerLength > end || view.getUint32(at, true) !== headerMagic) return none;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + headerLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return none;
    names.add(decoder.decode(bytes.subarray(at + headerLength, at + headerLength + nameLength)));
    at = next;
  }
  return names;
}

const decoder = new TextDecoder();
const headerMagic = 0x02014b50;
const headerLength = 46;
const endMagic = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;

/** The record at the end of the archive, before a comment of unknown length. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endMagic && at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}
