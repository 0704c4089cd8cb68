import { stat } from 'node:fs/promises';

/** Whether there is something at a path. What cannot be looked at is an error, and not taken for absent. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
