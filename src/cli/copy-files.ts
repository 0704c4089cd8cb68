import { cp, readdir } from 'node:fs/promises';

/**
 * Copies attached files from one folder to another. Files are named by what they hold and never change, so those that are there already
 * are right, and copying while more are added loses none that the copied database names.
 *
 * @returns how many files the first folder has; null when there is no such folder, which a database without attached files never made
 */
export async function copyFiles(from: string, to: string): Promise<number | null> {
  const found = await readdir(from, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return null;
  await cp(from, to, { recursive: true, force: false, filter: (path) => !path.endsWith('.part') });
  return found.filter((each) => each.isFile() && !each.name.endsWith('.part')).length;
}
