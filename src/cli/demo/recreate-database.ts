import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../kernel/failure.ts';

/**
 * Makes room for a sample database: removes the one that an earlier demo left, which a file beside it (`.sample`) tells. Any other
 * database at the place stays as it is.
 *
 * @throws {Failure} ALREADY_EXISTS when there is a database that no demo made
 */
export async function recreateDatabase(path: string): Promise<void> {
  const mark = `${path}.sample`;
  if ((await exists(path)) && !(await exists(mark))) throw new Failure('ALREADY_EXISTS', { got: path });
  await mkdir(dirname(path), { recursive: true, mode: 0o750 });
  for (const suffix of ['', '-wal', '-shm', '.files', '.key', '.key.heads']) await rm(`${path}${suffix}`, { recursive: true, force: true });
  await writeFile(mark, '');
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
