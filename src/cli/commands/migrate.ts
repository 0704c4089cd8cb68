import { readFile } from 'node:fs/promises';
import { migrationMap, type MigrationMap } from '../../contract/migration-map.ts';
import type { MigrationRow } from '../../contract/migration-view.ts';
import { parseInput } from '../../contract/parse-input.ts';
import { Failure } from '../../kernel/failure.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import type { CliContext } from '../cli-context.ts';
import { openExisting } from '../open-database.ts';
import type { Settled } from '../settled.ts';
import { setupSession } from '../setup-session.ts';
import { showProgress } from '../show-progress.ts';

/** `siyi migrate` as asked. */
export interface MigrateAsked extends Settled {
  readonly organisation: string;
  readonly run?: boolean;
}

/**
 * Takes running instances over to another flow version by the map in a file (JSON), or, without `run`, tells what would come of it. Says of each that
 * cannot go, or changed in between, why; 1 when there is one.
 *
 * @throws {Failure} INPUT_INVALID for a file that cannot be read as a map; those of `migrateInstances`
 */
export async function migrate(context: CliContext, asked: MigrateAsked, file: string): Promise<number> {
  const { language, organisation, run = false } = asked;
  const { output } = context;
  const map = await readMap(file);
  const siyi = await openExisting(context, { database: asked.database });
  const counts = { total: 0, wouldMove: 0, moved: 0, refused: 0, changed: 0, elsewhere: 0 };
  const lines: string[] = [];
  try {
    const shown = showProgress(output, tell(language, run ? 'cli.migrating' : 'cli.migrationTrying'));
    try {
      for await (const { done, total, rows } of siyi.as(setupSession).migrateAll({ map, organisation, dryRun: !run, limit: 100 })) {
        shown.update(done, total);
        counts.total = done;
        for (const row of rows) counts[row.outcome] += 1;
        lines.push(...rows.filter(({ outcome }) => !fine.includes(outcome)).flatMap((row) => tellRow(row, language)));
      }
    } finally {
      shown.stop();
    }
  } finally {
    await siyi.close();
  }
  for (const line of lines) output.line(output.paint('bad', line));
  const stays = counts.refused + counts.changed + counts.elsewhere;
  const summary = counts.total === 0 ? 'cli.migrationNothing' : run ? 'cli.migrationDone' : 'cli.migrationDry';
  output.line(output.paint(stays === 0 ? 'good' : 'bad', tell(language, summary, counts)));
  return stays === 0 ? 0 : 1;
}

const fine: readonly MigrationRow['outcome'][] = ['moved', 'wouldMove'];

async function readMap(file: string): Promise<MigrationMap> {
  let text: unknown;
  try {
    text = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new Failure('INPUT_INVALID', { at: file, needed: 'JSON', got: cause instanceof Error ? cause.message : '' }, cause);
  }
  return parseInput(migrationMap, text, 'map');
}

function tellRow({ instance, organisation, revision, outcome, refusal }: MigrationRow, language: Language): readonly string[] {
  const verdicts = refusal?.verdicts ?? [];
  const reasons = verdicts.map(({ text }) => `  ${language === 'en' ? text.en : text.zh}`);
  return [tell(language, 'cli.migrationRow', { instance, organisation, revision, outcome: `migration.${outcome}` }), ...reasons];
}
