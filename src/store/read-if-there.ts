import { readFile } from 'node:fs/promises';

/** The bytes of a file, or null where there is none. What cannot be read is an error, and not taken for absent. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
