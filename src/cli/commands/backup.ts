import { Failure } from '../../kernel/failure.ts';
import { tell } from '../../kernel/messages/tell.ts';
import type { CliContext } from '../cli-context.ts';
import { copyingFailure } from '../copying-failure.ts';
import { besideOf, filesOf } from '../files-of.ts';
import { isServer } from '../is-server.ts';
import { assertThere } from '../open-database.ts';
import type { Settled } from '../settled.ts';
import { showProgress } from '../show-progress.ts';
import { tellCopied } from '../tell-copied.ts';

/**
 * Copies a database to a new file while another process serves it, and the attached files from where the service keeps them to beside
 * the copy. The files come second: whatever the copied journal names was kept before.
 *
 * @throws {Failure} INPUT_INVALID when there is no such database; BACKUP_FAILED, and there is no file of that name then
 */
export async function backup(context: CliContext, { database, language }: Settled, path: string): Promise<number> {
  if (isServer(database)) throw new Failure('BACKUP_FAILED', { said: 'cli.serverBackup' });
  await assertThere(database);
  const shown = showProgress(context.output, tell(language, 'cli.backingUp'));
  try {
    await context.backUpDatabase(database, path, (done, total) => shown.update(done, total));
  } catch (error) {
    throw copyingFailure('backup', error, path);
  } finally {
    shown.stop();
  }
  await tellCopied(context.output, language, filesOf(context.env, database), besideOf(path));
  context.output.line(tell(language, 'cli.backedUp', { path }));
  return 0;
}
