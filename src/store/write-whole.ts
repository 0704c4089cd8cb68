import { randomUUID } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { syncToDisk } from './sync-to-disk.ts';

/**
 * Puts a whole file in its place, durably when it resolves: under another name first, so a file of this name is always whole. Its folder is there.
 *
 * @param mode what the file's owner, group and others may do with it
 * @param only whether nothing may be there yet: of several who try at once one succeeds
 * @throws {Error} EEXIST, where something is there that must not be
 */
export async function writeWhole(path: string, bytes: Uint8Array | string, mode: number, only?: 'first'): Promise<void> {
  const partPath = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(partPath, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (only === 'first') {
      await link(partPath, path);
      await rm(partPath);
    } else await rename(partPath, path);
  } catch (error) {
    await rm(partPath, { force: true });
    throw error;
  }
  await syncToDisk(path);
}
