import type { ArchiveReader } from '../../src/audit/verify/archive-reader.ts';
import { Failure } from '../../src/kernel/failure.ts';

/** What is said of a zip when everything in it is read: `whole`, or the code of the failure and what part was wrong. */
export async function saidOfZip(open: () => Promise<ArchiveReader>): Promise<string> {
  try {
    const archive = await open();
    for (const { path } of await archive.list()) await archive.read(path);
    return 'whole';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { part } = error.facts;
    return typeof part === 'string' ? `${error.code} ${part}` : error.code;
  }
}
