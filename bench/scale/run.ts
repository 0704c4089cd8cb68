// What lists cost in a large database against a small one: `npm run bench:scale -- --villages 100 --years 5`. docs/performance.md tells more.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { printMachine } from '../measure/print-machine.ts';
import { askAll } from './ask-all.ts';
import type { Database, Databases } from './databases.ts';
import { fillDatabase } from './fill-database.ts';
import { openAsked } from './open-asked.ts';
import { postgresDatabases } from './postgres-databases.ts';
import { printRatios } from './print-ratios.ts';
import { sqliteDatabases } from './sqlite-databases.ts';
import { takeTemplates, type Templates } from './take-templates.ts';

const { values } = parseArgs({
  options: {
    villages: { type: 'string' },
    years: { type: 'string', default: '5' },
    entries: { type: 'string' },
    postgres: { type: 'boolean', default: false },
    database: { type: 'string' },
    times: { type: 'string', default: '200' },
    only: { type: 'string', default: '' },
    keep: { type: 'boolean', default: false },
  },
});
const folder = join(process.cwd(), '.tmp', values.postgres ? 'scale-postgres' : 'scale');
mkdirSync(folder, { recursive: true });
printMachine(folder);
const templates = await takeTemplates();
const years = Number(values.years);
const villages = villagesOf(templates);
const databases = await openDatabases();
const smallYears = 2;
try {
  await fill(databases.small, 1, smallYears);
  if (values.keep && (await databases.large.isThere())) console.log(`as it was: ${databases.large.name}`);
  else await fill(databases.large, villages, years);
  await ask(databases);
} finally {
  await databases.close();
}
if (values.database === undefined && !values.keep) rmSync(folder, { recursive: true });

function openDatabases(): Databases | Promise<Databases> {
  const path = values.database ?? join(folder, values.postgres ? 'cluster' : 'large.db');
  mkdirSync(dirname(path), { recursive: true });
  if (!values.postgres) return sqliteDatabases(join(folder, 'small.db'), path);
  return postgresDatabases(path, values.database !== undefined || values.keep);
}

/** As many villages as were asked for, or as hold so many entries. */
function villagesOf({ matters }: Templates): number {
  if (values.entries === undefined) return Number(values.villages ?? '100');
  const each = matters.reduce((sum, { steps }) => sum + steps.length, 0) / matters.length;
  return Math.ceil(Number(values.entries) / (each * 40 * Number(values.years)));
}

async function fill(database: Database, count: number, of: number): Promise<void> {
  const began = performance.now();
  const { entries, bytes } = await fillDatabase(database, { villages: count, years: of }, templates);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${count} villages, ${of} years: ${entries} entries, ${bytes} bytes, ${(bytes / entries).toFixed(0)} bytes an entry, ${seconds} s`,
  );
}

async function ask({ small, large, meter }: Databases): Promise<void> {
  const one = await openAsked(small, 1, 1);
  const many = await openAsked(large, villages, 20);
  const [first] = one.asked;
  console.log(`\n${meter.measures}`);
  if (first !== undefined) printRatios(await askAll(first, many.asked, { meter, times: Number(values.times), wanted: values.only }));
  await one.siyi.close();
  await many.siyi.close();
}
