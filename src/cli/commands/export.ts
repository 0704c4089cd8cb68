import { archivePages } from '../../documents/archive-pages.ts';
import { zipFiles } from '../../documents/zip-files.ts';
import { Failure } from '../../kernel/failure.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { parseOrganisationCode } from '../../kernel/organisation-code.ts';
import { exportArchive } from '../../service/export-archive.ts';
import { exportLedger } from '../../service/export-ledger.ts';
import type { ArchiveScope } from '../../service/archive-scope.ts';
import type { ServiceContext } from '../../service/context.ts';
import type { CliContext } from '../cli-context.ts';
import { openExisting } from '../open-database.ts';
import type { Settled } from '../settled.ts';
import { showProgress, type ShownProgress } from '../show-progress.ts';
import { writeNewFile } from '../write-new-file.ts';
import { writeNewFolder } from '../write-new-folder.ts';

/** `siyi export` as asked. */
export interface ExportAsked extends Settled {
  readonly matter?: string;
  readonly village?: string;
  readonly ledger?: string;
  readonly handover?: string;
  readonly tiles?: string;
  readonly masked?: boolean;
}

/**
 * Writes an archive as a zip, or with `--tiles` a ledger as a folder of static files, beside a process that serves. Overwrites nothing.
 *
 * @throws {Failure} INPUT_INVALID unless just one thing is asked for; ALREADY_EXISTS; INPUT_TOO_LARGE for more than a zip holds; those of
 *   `exportArchive` and `exportLedger`
 */
export async function exportFiles(context: CliContext, asked: ExportAsked, out?: string): Promise<number> {
  const scope = scopeOf(asked);
  const path = asked.tiles ?? out;
  const isTiles = asked.tiles !== undefined;
  if (path === undefined || (isTiles && (out !== undefined || scope.kind !== 'year' || asked.masked === true))) throw wrong();
  const siyi = await openExisting(context, { database: asked.database, sweepMs: never });
  const shown = showProgress(context.output, tell(asked.language, 'cli.exporting'));
  let unsigned = 0;
  try {
    if (isTiles && scope.kind === 'year') {
      await siyi.advanceLedger();
      await writeNewFolder(
        path,
        exportLedger(siyi.context, scope, (done, total) => shown.update(done, total)),
      );
    } else {
      unsigned = await writeZip({ context: siyi.context, madeAt: context.clock.now(), shown }, { ...asked, scope }, path);
    }
  } catch (error) {
    throw exportFailure(error, path);
  } finally {
    shown.stop();
    await siyi.close();
  }
  if (unsigned > 0) context.output.line(tell(asked.language, 'cli.exportUnsigned', { count: unsigned }));
  context.output.line(tell(asked.language, 'cli.exportDone', { path }));
  return 0;
}

interface Tools {
  readonly context: ServiceContext;
  readonly madeAt: string;
  readonly shown: ShownProgress;
}

/** @returns how many entries were left out because nothing is signed over them yet */
async function writeZip(
  { context, madeAt, shown }: Tools,
  { scope, masked = false }: ExportAsked & { readonly scope: ArchiveScope },
  path: string,
): Promise<number> {
  let unsigned = 0;
  const files = exportArchive(context, {
    scope,
    shown: masked ? 'masked' : 'whole',
    pages: archivePages,
    progress: (done, total) => shown.update(done, total),
    leftOut: (count) => (unsigned = count),
  });
  await writeNewFile(path, zipFiles(files, madeAt));
  return unsigned;
}

/** @throws {Failure} INPUT_INVALID, CODE_INVALID */
function scopeOf({ matter, village, ledger, handover }: ExportAsked): ArchiveScope {
  if ([matter, village, ledger, handover].filter((each) => each !== undefined).length !== 1) throw wrong();
  if (matter !== undefined) return { kind: 'matter', instance: matter };
  if (village !== undefined) return { kind: 'village', organisation: parseOrganisationCode(village) };
  if (handover !== undefined) return { kind: 'handover', organisation: parseOrganisationCode(handover) };
  const [, district, year, part = '1'] = /^(\d{6})\/(\d{4})(?:\.([2-9]|[1-9]\d{1,3}))?$/.exec(ledger ?? '') ?? [];
  if (district === undefined || year === undefined) throw wrong();
  return { kind: 'year', district, year, part: Number(part) };
}

function wrong(): Failure {
  return new Failure('INPUT_INVALID', { said: 'cli.exportOne' });
}

/** What the disk says is told by the file that was in the way, and what is too much by what to do about it. */
function exportFailure(error: unknown, path: string): unknown {
  if (error instanceof Failure && error.code === 'INPUT_TOO_LARGE')
    return new Failure(error.code, { ...error.facts, said: 'cli.exportLarge' });
  const isOfDisk = error instanceof Error && !(error instanceof Failure) && 'syscall' in error;
  return isOfDisk ? new Failure('INPUT_INVALID', { said: 'cli.exportUnwritten', path }, error) : error;
}

/** What is exported is left as it is: nothing falls due while it is. */
const never = 2 ** 31 - 1;
