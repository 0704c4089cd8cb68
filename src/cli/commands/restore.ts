import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../kernel/failure.ts';
import { tell } from '../../kernel/messages/tell.ts';
import type { CliContext } from '../cli-context.ts';
import { copyFiles } from '../copy-files.ts';
import { isServer } from '../is-server.ts';
import type { Settled } from '../settled.ts';
import { replay } from './replay.ts';

/** `siyi restore` as asked. */
export interface RestoreAsked extends Settled {
  readonly overwrite?: boolean;
}

/**
 * Puts a backup in the place of the database, with its attached files, and replays what it holds.
 *
 * @throws {Failure} ALREADY_EXISTS without `--overwrite`, DATABASE_BUSY while it is served, DATABASE_BROKEN or DATABASE_SCHEMA_UNKNOWN
 * for a backup that is not sound or not ours
 */
export async function restore(context: CliContext, asked: RestoreAsked, path: string): Promise<number> {
  const { database, language, overwrite = false } = asked;
  if (isServer(database)) throw new Failure('INPUT_INVALID', { at: '--database', got: 'postgres:', needed: 'pg_basebackup' });
  await mkdir(dirname(database), { recursive: true, mode: 0o750 });
  await context.restoreDatabase(path, database, { overwrite });
  await copyFiles(path, database);
  context.output.line(tell(language, 'cli.restored', { path: database }));
  return replay(context, asked);
}
