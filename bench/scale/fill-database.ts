import { setupSession } from '../../src/cli/setup-session.ts';
import { createSiyi } from '../../src/index.ts';
import { parseInstant } from '../../src/kernel/instant.ts';
import type { Database } from './databases.ts';
import { fillLists } from './fill-lists.ts';
import { fillMatters } from './fill-matters.ts';
import { fillPlaces, fillRosters, type Recorders } from './fill-rosters.ts';
import { plannedVillages } from './places.ts';
import { planMatters } from './plan-matters.ts';
import { present } from './present.ts';
import type { Templates } from './take-templates.ts';

/** How much is filled. */
export interface Amount {
  readonly villages: number;
  readonly years: number;
}

/** Fills a new database and tells how it comes along; answers how many entries it holds and how many bytes it has. */
export async function fillDatabase(
  database: Database,
  { villages: count, years }: Amount,
  templates: Templates,
): Promise<{ readonly entries: number; readonly bytes: number }> {
  await database.clear();
  const clock = { now: () => parseInstant('2015-01-05T09:00:00+08:00') };
  // Flows are in force from the day on which siyi first sees them.
  const siyi = await createSiyi({ ...database.options, clock });
  const content = await siyi.as(setupSession).draftList('610114000000');
  await siyi.close();
  const sink = await database.fill();
  const end = Date.parse(present);
  const villages = plannedVillages(count);
  const tell = (what: string, done: number, total: number) =>
    process.stderr.write(`\r${what} ${done}/${total} ${String(Math.round(process.uptime()))} s   `);
  await fillPlaces(sink, villages);
  const recorders: Recorders[] = [];
  for (const [at, village] of villages.entries()) {
    tell('villages', at + 1, count);
    recorders.push(await fillRosters(sink, village, at));
  }
  const matters = planMatters(count, templates.matters, end, years);
  const expected = matters.reduce((sum, { template }) => sum + template.steps.length, 0);
  const entries = await fillMatters(sink, { villages, recorders, matters, templates, end }, (done) => tell('entries', done, expected));
  await fillLists(sink, { villages, matters, content, years });
  tell('indexes after entries', entries, entries);
  await sink.finish();
  process.stderr.write('\n');
  return { entries, bytes: await database.bytes() };
}
