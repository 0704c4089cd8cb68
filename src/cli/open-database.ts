import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../kernel/failure.ts';
import type { Siyi } from '../service/siyi.ts';
import type { CliContext, OpenOptions } from './cli-context.ts';

/** Opens siyi for a command that may begin a database; its folder is made when it is not there. */
export async function openDatabase(context: CliContext, options: OpenOptions): Promise<Siyi> {
  await mkdir(dirname(options.database), { recursive: true, mode: 0o750 });
  return context.openSiyi(options);
}

/**
 * Opens siyi for a command that asks about what is there: a mistyped path must not be answered with an empty database.
 *
 * @throws {Failure} INPUT_INVALID when there is no such file
 */
export async function openExisting(context: CliContext, options: OpenOptions): Promise<Siyi> {
  const there = await stat(options.database).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!there) throw new Failure('INPUT_INVALID', { at: '--database', got: options.database });
  return context.openSiyi(options);
}
