import { open } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import type { ArchiveReader } from '../../audit/verify/archive-reader.ts';
import { openZip } from '../../audit/verify/open-zip.ts';
import { Failure } from '../../kernel/failure.ts';

/**
 * An archive in a zip on disk, read file by file. Close it afterwards.
 *
 * @throws {Failure} ARCHIVE_INVALID, INPUT_TOO_LARGE
 */
export async function zipArchive(path: string): Promise<ArchiveReader & { close(): Promise<void> }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const read = async (start: number, end: number): Promise<Uint8Array> => {
      const bytes = new Uint8Array(end - start);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
      if (bytesRead !== bytes.length) throw new Failure('ARCHIVE_INVALID', { part: 'end' });
      return bytes;
    };
    const inflate = (packed: Uint8Array, most: number) => inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
    return { ...(await openZip({ size, read }, inflate)), close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}
