import { cp, stat } from 'node:fs/promises';

/**
 * Copies attached files from beside one database to beside another. Files are named by what they hold and never change, so those that
 * are there already are right, and copying while more are added loses none that the copied database names.
 */
export async function copyFiles(fromDatabase: string, toDatabase: string): Promise<void> {
  const from = `${fromDatabase}.files`;
  const there = await stat(from).then(
    () => true,
    () => false,
  );
  if (there) await cp(from, `${toDatabase}.files`, { recursive: true, force: false, filter: (path) => !path.endsWith('.part') });
}
