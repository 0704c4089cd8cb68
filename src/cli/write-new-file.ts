import { randomUUID } from 'node:crypto';
import { access, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../kernel/failure.ts';

/**
 * Writes a file piece by piece where none is yet: under another name first, so what bears the name is whole, and durable when it resolves.
 *
 * @throws {Failure} ALREADY_EXISTS, told as a command tells it; what the pieces throw; there is no file of that name then
 */
export async function writeNewFile(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  await assertNew(path);
  const partPath = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(partPath, 'wx', 0o640);
    try {
      for await (const piece of pieces) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await assertNew(path);
    await rename(partPath, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(partPath, { force: true });
    throw error;
  }
}

/** Asserts that nothing bears a name yet. @throws {Failure} ALREADY_EXISTS */
export async function assertNew(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new Failure('ALREADY_EXISTS', { said: 'cli.exportExists', path });
}

/** A name is durable when its folder is; some systems have nothing to do for that and refuse. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  try {
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}
