import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ArchiveReader, ListedFile } from '../../audit/verify/archive-reader.ts';
import { archiveLimits } from '../../audit/verify/archive-reader.ts';
import { Failure } from '../../kernel/failure.ts';

/** An archive that was unpacked into a folder. Links are not followed: what they lead to is not part of it. */
export function folderArchive(folder: string): ArchiveReader {
  return {
    async list() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files: ListedFile[] = [];
      for (const entry of entries) {
        if (entry.isDirectory()) continue;
        if (!entry.isFile()) throw new Failure('ARCHIVE_INVALID', { part: 'link' });
        const path = join(entry.parentPath, entry.name);
        files.push({ path: relative(folder, path).split(sep).join('/'), size: (await stat(path)).size });
      }
      return files;
    },
    async read(path) {
      const whole = join(folder, ...path.split('/'));
      const { size } = await stat(whole);
      if (size > archiveLimits.fileBytes) throw new Failure('INPUT_TOO_LARGE', { got: size, most: archiveLimits.fileBytes });
      return readFile(whole);
    },
  };
}
