// What lists cost in a large database against a small one: `npm run bench:scale -- --villages 100 --years 5`. docs/performance.md tells more.
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { printMachine } from '../measure/print-machine.ts';
import { askAll } from './ask-all.ts';
import { fillDatabase } from './fill-database.ts';
import { openAsked } from './open-asked.ts';
import { printRatios } from './print-ratios.ts';
import { takeTemplates, type Templates } from './take-templates.ts';

const { values } = parseArgs({
  options: {
    villages: { type: 'string' },
    years: { type: 'string', default: '5' },
    entries: { type: 'string' },
    database: { type: 'string' },
    times: { type: 'string', default: '200' },
    only: { type: 'string', default: '' },
    keep: { type: 'boolean', default: false },
  },
});
const folder = join(process.cwd(), '.tmp', 'scale');
mkdirSync(folder, { recursive: true });
printMachine(folder);
const templates = await takeTemplates();
const years = Number(values.years);
const villages = villagesOf(templates);
const database = values.database ?? join(folder, 'large.db');
mkdirSync(dirname(database), { recursive: true });
const smallYears = 2;
await fill(join(folder, 'small.db'), 1, smallYears);
if (values.keep && isThere(database)) console.log(`as it was: ${database}`);
else await fill(database, villages, years);
const small = await openAsked(join(folder, 'small.db'), 1, 1);
const large = await openAsked(database, villages, 20);
const [first] = small.asked;
if (first !== undefined) printRatios(await askAll(first, large.asked, Number(values.times), values.only));
await small.siyi.close();
await large.siyi.close();
if (values.database === undefined && !values.keep) rmSync(folder, { recursive: true });

/** As many villages as were asked for, or as hold so many entries. */
function villagesOf({ matters }: Templates): number {
  if (values.entries === undefined) return Number(values.villages ?? '100');
  const each = matters.reduce((sum, { steps }) => sum + steps.length, 0) / matters.length;
  return Math.ceil(Number(values.entries) / (each * 40 * Number(values.years)));
}

async function fill(path: string, count: number, of: number): Promise<void> {
  const began = performance.now();
  const { entries, bytes } = await fillDatabase(path, { villages: count, years: of }, templates);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${count} villages, ${of} years: ${entries} entries, ${bytes} bytes, ${(bytes / entries).toFixed(0)} bytes an entry, ${seconds} s`,
  );
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
