import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a file and the name that it has in its directory survive a power cut. */
export async function syncToDisk(path: string): Promise<void> {
  await syncOne(path);
  await syncOne(dirname(path));
}

async function syncOne(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
