import type { Dirent } from 'node:fs';
import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveLimits, type ArchiveReader, type ListedFile } from '../../audit/verify/archive-reader.ts';
import { assertFileSize } from '../../audit/verify/assert-file-size.ts';
import { assertTotalSize } from '../../audit/verify/assert-total-size.ts';
import { Failure } from '../../kernel/failure.ts';
import { isNoFile } from './is-no-file.ts';

/**
 * An archive that was unpacked into a folder. Links are not followed: what they lead to is not part of it. What operating systems put into folders by
 * themselves is left out.
 */
export function folderArchive(folder: string): ArchiveReader {
  return {
    async list() {
      const files: ListedFile[] = [];
      for await (const path of filesIn(folder, '')) {
        files.push({ path, size: await orInvalid(async () => (await lstat(inside(folder, path))).size) });
        if (files.length > archiveLimits.files) break;
      }
      assertTotalSize(files);
      return files;
    },
    read: (path) => orInvalid(() => readFile(inside(folder, path), path)),
  };
}

function inside(folder: string, path: string): string {
  return join(folder, ...path.split('/'));
}

/** The paths of all files below a folder, which itself lies at a path of the archive. */
async function* filesIn(folder: string, within: string): AsyncGenerator<string> {
  const entries = await orInvalid(() => readdir(inside(folder, within), { withFileTypes: true }));
  for (const entry of entries) {
    const path = within + nameOf(entry);
    if (entry.isDirectory()) {
      if (path.length > archiveLimits.pathLength) throw invalid('path');
      yield* filesIn(folder, `${path}/`);
    } else if (!entry.isFile()) throw invalid('link');
    else if (!ofSystems.has(entry.name)) yield path;
  }
}

/** A name that is no UTF-8 comes with the sign for what cannot be shown in it, and leads nowhere. */
function nameOf({ name }: Dirent): string {
  if (name.includes('\ufffd')) throw invalid('path');
  return name;
}

const ofSystems: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

async function readFile(whole: string, path: string): Promise<Uint8Array> {
  if (!(await lstat(whole)).isFile()) throw invalid('link');
  const file = await open(whole, constants.O_RDONLY | atOnce);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw invalid('link');
    assertFileSize(path, stats.size);
    const bytes = new Uint8Array(stats.size);
    let end = 0;
    for (let read = -1; read !== 0 && end < bytes.length; end += read)
      ({ bytesRead: read } = await file.read(bytes, end, bytes.length - end, end));
    if (end !== bytes.length) throw invalid('read');
    return bytes;
  } finally {
    await file.close();
  }
}

/** Not to wait for a pipe, nor to follow a link, that has just taken the file's place. Windows has neither. */
const atOnce = ((constants.O_NONBLOCK as number | undefined) ?? 0) | ((constants.O_NOFOLLOW as number | undefined) ?? 0);

/** What was there a moment ago and is not now is no whole archive. */
async function orInvalid<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (isNoFile(cause)) throw new Failure('ARCHIVE_INVALID', { part: 'read' }, cause);
    throw cause;
  }
}

function invalid(part: string): Failure {
  return new Failure('ARCHIVE_INVALID', { part });
}
