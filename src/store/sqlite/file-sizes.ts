import { stat } from 'node:fs/promises';
import type { StoreHealth } from '../store.ts';

/** How large a database and its write-ahead log are; zeros for one in memory. */
export async function fileSizes(path: string): Promise<StoreHealth> {
  return { databaseBytes: await sizeOf(path), logBytes: await sizeOf(`${path}-wal`) };
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    (file) => file.size,
    () => 0,
  );
}
