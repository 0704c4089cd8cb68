import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../kernel/failure.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { wrongLedgers } from '../../service/check-ledgers.ts';
import type { CliContext } from '../cli-context.ts';
import { copyingFailure } from '../copying-failure.ts';
import { besideOf, filesOf } from '../files-of.ts';
import { isServer } from '../is-server.ts';
import { isFile, openExisting } from '../open-database.ts';
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
 * DATABASE_BROKEN or DATABASE_SCHEMA_UNKNOWN for a backup that is not sound or not ours, LEDGER_KEY_UNKNOWN for a key file that holds something
 * else, when all was restored
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
  const code = await replay(context, asked);
  await tellSignedSince(context, asked);
  return code;
}

/** Says so when more was signed and published than the backup has: siyi then does not serve it as it is. */
async function tellSignedSince(context: CliContext, { database, language }: RestoreAsked): Promise<void> {
  const siyi = await openExisting(context, { database });
  try {
    const keyring = await siyi.context.ledger.keys.read();
    let isBehind = false;
    for await (const { origin, failure } of wrongLedgers(siyi.context, keyring?.keys ?? [])) {
      const { size, signed } = failure.facts;
      if (failure.code !== 'LEDGER_ROLLED_BACK' || size === undefined || signed === undefined) continue;
      isBehind = true;
      context.output.line(context.output.paint('bad', tell(language, 'cli.ledger.aheadOfBackup', { origin, size, signed })));
    }
    if (isBehind) context.output.line(tell(language, 'cli.ledger.aheadOfBackupSo'));
  } finally {
    await siyi.close();
  }
}

/** What is in the way is the place for two of the codes, the backup for the others. */
function restoringFailure(error: unknown, path: string, database: string): unknown {
  const isOfPlace = error instanceof Failure && (error.code === 'ALREADY_EXISTS' || error.code === 'DATABASE_BUSY');
  return copyingFailure('restore', error, isOfPlace ? database : path);
}
