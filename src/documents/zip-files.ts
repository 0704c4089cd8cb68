import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { Failure } from '../kernel/failure.ts';

/** A file that goes into a zip. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a zip without the extension for large ones can hold: files, and bytes packed (PKWARE APPNOTE 4.3.16). */
const zipLimits = { files: 65_534, bytes: 0xffff_fffe } as const;

/**
 * Packs files as they come, one in memory at a time. The same files and moment make the same bytes.
 *
 * @param madeAt what every file bears as its time
 * @throws {Failure} INPUT_TOO_LARGE for more files or bytes than a plain zip can hold; what was written of it by then is no zip
 */
export async function* zipFiles(files: AsyncIterable<PackedFile>, madeAt: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, chunk) => {
    if (error === null) ready.push(chunk);
    else failures.push(error);
  });
  let [count, bytes] = [0, 0];
  const taken = function* (): Generator<Uint8Array> {
    if (failures[0] !== undefined) throw failures[0];
    for (const chunk of ready.splice(0)) {
      bytes += chunk.length;
      if (bytes > zipLimits.bytes) throw new Failure('INPUT_TOO_LARGE', { got: bytes, most: zipLimits.bytes });
      if (chunk.length > 0) yield chunk;
    }
  };
  for await (const file of files) {
    count += 1;
    if (count > zipLimits.files) throw new Failure('INPUT_TOO_LARGE', { got: count, most: zipLimits.files });
    add(zip, file, madeAt);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

function add(zip: Zip, { path, bytes }: PackedFile, madeAt: string): void {
  // Hashes do not pack, and attached files are packed already.
  const entry = /\.(?:json|html|txt)$/.test(path) ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
  entry.mtime = madeAt;
  zip.add(entry);
  entry.push(bytes, true);
}
