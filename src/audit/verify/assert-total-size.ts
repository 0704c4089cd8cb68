import { Failure } from '../../kernel/failure.ts';
import { archiveLimits, type ListedFile } from './archive-reader.ts';

/**
 * Makes sure that the files of an archive together are neither more nor larger than an archive of ours can be.
 *
 * @throws {Failure} INPUT_TOO_LARGE
 */
export function assertTotalSize(listed: readonly Pick<ListedFile, 'size'>[]): void {
  const { files, totalBytes } = archiveLimits;
  if (listed.length > files) throw new Failure('INPUT_TOO_LARGE', { got: listed.length, most: files });
  const got = listed.reduce((total, { size }) => total + size, 0);
  if (got > totalBytes) throw new Failure('INPUT_TOO_LARGE', { got, most: totalBytes });
}
