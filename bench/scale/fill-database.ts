import { rmSync, statSync } from 'node:fs';
import { createSiyi } from '../../src/index.ts';
import { parseInstant } from '../../src/kernel/instant.ts';
import { fillMatters } from './fill-matters.ts';
import { fillPlaces, fillRosters } from './fill-rosters.ts';
import { plannedVillages } from './places.ts';
import { planMatters } from './plan-matters.ts';
import { present } from './present.ts';
import { sqliteSink } from './sqlite-sink.ts';
import type { Templates } from './take-templates.ts';

/** How much is filled. */
export interface Amount {
  readonly villages: number;
  readonly years: number;
}

/** Fills a new database and tells how it comes along; answers how many entries it holds and how many bytes it has. */
export async function fillDatabase(
  path: string,
  { villages: count, years }: Amount,
  templates: Templates,
): Promise<{ readonly entries: number; readonly bytes: number }> {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  const clock = { now: () => parseInstant('2015-01-05T09:00:00+08:00') };
  // Flows are in force from the day on which siyi first sees them.
  await (await createSiyi({ database: path, clock })).close();
  const sink = sqliteSink(path);
  const end = Date.parse(present);
  const villages = plannedVillages(count);
  const tell = (what: string, done: number, total: number) =>
    process.stderr.write(`\r${what} ${done}/${total} ${String(Math.round(process.uptime()))} s   `);
  fillPlaces(sink, villages);
  const recorders = villages.map((village, at) => {
    tell('villages', at + 1, count);
    return fillRosters(sink, village, at);
  });
  const matters = planMatters(count, templates.matters, end, years);
  const expected = matters.reduce((sum, { template }) => sum + template.steps.length, 0);
  const entries = fillMatters(sink, { villages, recorders, matters, templates, end }, (done) => tell('entries', done, expected));
  tell('indexes after entries', entries, entries);
  sink.finish();
  process.stderr.write('\n');
  return { entries, bytes: statSync(path).size };
}
