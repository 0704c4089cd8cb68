// What siyi costs against the same work written raw: `npm run bench`, or `npm run bench -- step durable --quick`. docs/performance.md tells more.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printMachine } from './measure/print-machine.ts';
import { printRows } from './measure/print-rows.ts';
import type { Row } from './measure/row.ts';
import type { Section } from './sections/section.ts';
import { durable } from './sections/durable.ts';
import { growth } from './sections/growth.ts';
import { http } from './sections/http.ts';
import { ledger } from './sections/ledger.ts';
import { step } from './sections/step.ts';
import { verify } from './sections/verify.ts';

const sections: Readonly<Record<string, Section>> = { step, durable, http, growth, ledger, verify };

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
// Beside the program and not in the system's temporary folder, which may live in memory.
const folder = mkdtempSync(join(import.meta.dirname, 'run-'));
const rows: Row[] = [];
try {
  printMachine(folder);
  for (const [name, measure] of Object.entries(sections)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const began = performance.now();
    rows.push(...(await measure(mkdtempSync(join(folder, name)), values.quick)));
    console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
} finally {
  // Also what was measured before something failed.
  printRows(rows);
  rmSync(folder, { recursive: true });
}
