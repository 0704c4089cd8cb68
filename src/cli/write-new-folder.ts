import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertNew, writeNewFile } from './write-new-file.ts';

/**
 * Writes a folder of files where none is yet: under another name first, so what bears the name is whole.
 *
 * @throws {Failure} ALREADY_EXISTS; what the files throw; there is no such folder then
 */
export async function writeNewFolder(
  path: string,
  files: AsyncIterable<{ readonly path: string; readonly bytes: Uint8Array }>,
): Promise<void> {
  await assertNew(path);
  const partPath = `${path}.${randomUUID()}.part`;
  try {
    await mkdir(partPath);
    for await (const file of files) {
      const to = join(partPath, ...file.path.split('/'));
      await mkdir(dirname(to), { recursive: true });
      await writeNewFile(to, once(file.bytes));
    }
    await assertNew(path);
    await rename(partPath, path);
  } catch (error) {
    await rm(partPath, { recursive: true, force: true });
    throw error;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
