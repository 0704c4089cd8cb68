import { Failure } from '../../kernel/failure.ts';
import { tell } from '../../kernel/messages/tell.ts';
import type { CliContext } from '../cli-context.ts';
import { copyFiles } from '../copy-files.ts';
import { isServer } from '../is-server.ts';
import type { Settled } from '../settled.ts';
import { showProgress } from '../show-progress.ts';

/**
 * Copies a database to a new file while another process serves it, and the attached files to beside it. The files come second: whatever
 * the copied journal names was kept before.
 *
 * @throws {Failure} BACKUP_FAILED; there is no file of that name then
 */
export async function backup(context: CliContext, { database, language }: Settled, path: string): Promise<number> {
  if (isServer(database)) throw new Failure('BACKUP_FAILED', { needed: 'pg_basebackup' });
  const shown = showProgress(context.output, tell(language, 'cli.backingUp'));
  try {
    await context.backUpDatabase(database, path, (done, total) => shown.update(done, total));
  } finally {
    shown.stop();
  }
  await copyFiles(database, path);
  context.output.line(tell(language, 'cli.backedUp', { path }));
  return 0;
}
