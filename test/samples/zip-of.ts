import { crc32 } from '../../src/audit/verify/crc32.ts';

/** A file of a zip that is written byte by byte; what is left out is as it must be. */
export interface ZipPart {
  readonly path: string;
  readonly content: Uint8Array;
  /** The content deflated; stored where it is left out. */
  readonly packed?: Uint8Array;
  readonly flags?: number;
  readonly extra?: Uint8Array;
  readonly comment?: string;
  readonly attributes?: number;
  /** What the header in the body says: of itself alone, where the directory says another thing. */
  readonly local?: { readonly flags?: number; readonly extra?: Uint8Array; readonly sums?: readonly [number, number, number] };
  /** What follows the packed data. */
  readonly after?: Uint8Array;
}

/** A zip of files, as a forger may write one. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let start = 0;
  for (const part of parts) {
    const body = bodyOf(part);
    directory.push(entryOf(part, start));
    bodies.push(body);
    start += body.length;
  }
  const entries = Buffer.concat(directory);
  const end = numbers([4, 0x06054b50], [4, 0], [2, parts.length], [2, parts.length], [4, entries.length], [4, start], [2, 0]);
  return new Uint8Array(Buffer.concat([...bodies, entries, end]));
}

/** CRC-32 and both lengths, as they stand in headers and behind a file. */
export function sumsOf({ content, packed = content }: Pick<ZipPart, 'content' | 'packed'>): readonly [number, number, number] {
  return [crc32(content), packed.length, content.length];
}

/** An extra field. */
export function extraField(id: number, content: Uint8Array): Uint8Array {
  return Buffer.concat([numbers([2, id], [2, content.length]), content]);
}

/** Numbers in so many bytes each, the smallest first. */
export function numbers(...given: readonly (readonly [2 | 4, number])[]): Buffer {
  return Buffer.concat(
    given.map(([bytes, number]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(number, 0, bytes);
      return buffer;
    }),
  );
}

function bodyOf(part: ZipPart): Buffer {
  const { path, content, packed = content, flags = 0, extra = new Uint8Array(), local = {}, after = new Uint8Array() } = part;
  const inBody = local.extra ?? extra;
  const header = [numbers([4, 0x04034b50], [2, 20]), commonOf(part, local.flags ?? flags, local.sums), numbers([2, inBody.length])];
  return Buffer.concat([...header, Buffer.from(path), inBody, packed, after]);
}

function entryOf(part: ZipPart, start: number): Buffer {
  const { path, flags = 0, extra = new Uint8Array(), comment = '', attributes = 0 } = part;
  const behind = numbers([2, extra.length], [2, comment.length], [4, 0], [4, attributes], [4, start]);
  const header = [numbers([4, 0x02014b50], [2, 0x31e], [2, 20]), commonOf(part, flags), behind];
  return Buffer.concat([...header, Buffer.from(path), extra, Buffer.from(comment)]);
}

function commonOf(part: ZipPart, flags: number, sums = sumsOf(part)): Buffer {
  const [crc, packed, size] = sums;
  const method = part.packed === undefined ? 0 : 8;
  return numbers([2, flags], [2, method], [4, 0x5a210000], [4, crc], [4, packed], [4, size], [2, Buffer.byteLength(part.path)]);
}
