import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../kernel/failure.ts';
import type { Siyi } from '../service/siyi.ts';
import type { CliContext, OpenOptions } from './cli-context.ts';
import { isServer } from './is-server.ts';

/** Opens siyi for a command that may begin a database; the folder of a file is made when it is not there. */
export async function openDatabase(context: CliContext, options: OpenOptions): Promise<Siyi> {
  if (!isServer(options.database)) await mkdir(dirname(options.database), { recursive: true, mode: 0o750 });
  return context.openSiyi({ ...placesOf(context), ...options });
}

/**
 * Opens siyi for a command that asks about what is there: a mistyped path must not be answered with an empty database.
 *
 * @throws {Failure} INPUT_INVALID when there is no such file
 */
export async function openExisting(context: CliContext, options: OpenOptions): Promise<Siyi> {
  if (!isServer(options.database)) await assertThere(options.database);
  return context.openSiyi({ ...placesOf(context), ...options });
}

/**
 * Asserts that a database file is there.
 *
 * @throws {Failure} INPUT_INVALID when it is not
 */
export async function assertThere(database: string): Promise<void> {
  if (!(await isFile(database))) throw new Failure('INPUT_INVALID', { at: '--database', got: database });
}

/** Whether there is a file of that name, and not a folder. */
export function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

function placesOf({ env }: CliContext): Pick<OpenOptions, 'migratorDatabase' | 'files'> {
  const { SIYI_MIGRATOR_DATABASE: migratorDatabase, SIYI_FILES: files } = env;
  return {
    ...(migratorDatabase === undefined || migratorDatabase === '' ? {} : { migratorDatabase }),
    ...(files === undefined || files === '' ? {} : { files }),
  };
}
