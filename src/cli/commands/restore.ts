import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../kernel/failure.ts';
import { tell } from '../../kernel/messages/tell.ts';
import type { CliContext } from '../cli-context.ts';
import { copyingFailure } from '../copying-failure.ts';
import { besideOf, filesOf } from '../files-of.ts';
import { isServer } from '../is-server.ts';
import { isFile } from '../open-database.ts';
import type { Settled } from '../settled.ts';
import { tellCopied } from '../tell-copied.ts';
import { replay } from './replay.ts';

/** `siyi restore` as asked. */
export interface RestoreAsked extends Settled {
  readonly overwrite?: boolean;
}

/**
 * Puts a backup in the place of the database, its attached files where the service looks for them, and replays what it holds.
 *
 * @throws {Failure} INPUT_INVALID when there is no such backup, ALREADY_EXISTS without `--overwrite`, DATABASE_BUSY while it is served,
 * DATABASE_BROKEN or DATABASE_SCHEMA_UNKNOWN for a backup that is not sound or not ours
 */
export async function restore(context: CliContext, asked: RestoreAsked, path: string): Promise<number> {
  const { database, language, overwrite = false } = asked;
  if (isServer(database)) throw new Failure('INPUT_INVALID', { said: 'cli.serverBackup' });
  if (!(await isFile(path))) throw new Failure('INPUT_INVALID', { said: 'cli.noBackup', path });
  await mkdir(dirname(database), { recursive: true, mode: 0o750 });
  try {
    await context.restoreDatabase(path, database, { overwrite });
  } catch (error) {
    throw restoringFailure(error, path, database);
  }
  await tellCopied(context.output, language, besideOf(path), filesOf(context.env, database));
  context.output.line(tell(language, 'cli.restored', { path: database }));
  return replay(context, asked);
}

/** What is in the way is the place for two of the codes, the backup for the others. */
function restoringFailure(error: unknown, path: string, database: string): unknown {
  const isOfPlace = error instanceof Failure && (error.code === 'ALREADY_EXISTS' || error.code === 'DATABASE_BUSY');
  return copyingFailure('restore', error, isOfPlace ? database : path);
}
