import { Failure } from '../../kernel/failure.ts';
import { archiveLimits } from './archive-reader.ts';
import { manifestPath } from './manifest.ts';

/**
 * Makes sure that a file of an archive is no larger than one of its kind can be.
 *
 * @throws {Failure} INPUT_TOO_LARGE
 */
export function assertFileSize(path: string, size: number): void {
  const most = mostBytes(path);
  if (size > most) throw new Failure('INPUT_TOO_LARGE', { got: size, most });
}

function mostBytes(path: string): number {
  if (path === manifestPath) return archiveLimits.manifestBytes;
  return path.startsWith('attachments/') ? archiveLimits.fileBytes : archiveLimits.textBytes;
}
