// Siyi beside durable engines and raw limits on the same matter: `npm run bench:peers`, or `npm run bench:peers -- siyi-sqlite xstate --quick`.
// docs/performance.md tells more.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printMachine } from '../measure/print-machine.ts';
import type { Candidate } from './candidate.ts';
import { candidates } from './candidates.ts';
import { killInFlight } from './kill-in-flight.ts';
import { measureRound } from './measure-round.ts';
import { readHistories } from './read-histories.ts';
import { printRatios } from './report/print-ratios.ts';
import { printResults } from './report/print-results.ts';
import type { Result } from './result.ts';

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' }, 'no-histories': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !candidates.some((candidate) => candidate.name === name));
if (unknown.length > 0)
  throw new Error(`no such candidate: ${unknown.join(', ')}; there are ${candidates.map(({ name }) => name).join(', ')}`);
const chosen = candidates.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const rounds = Number(values.rounds ?? (values.quick ? 1 : 3));
const times = values.quick ? { warmSeconds: 1, seconds: 1.5 } : { warmSeconds: 2, seconds: 3 };
const sizes = values.quick ? [1000, 20_000] : [1000, 100_000, 1_000_000];

const results = new Map<Candidate, Result>(chosen.map((candidate) => [candidate, { rounds: [], failures: [] }]));
// Not in the system's temporary folder, which may live in memory, and not beside the program, where another user may not be able to look:
// PostgreSQL runs as one when this runs as root.
const folder = mkdtempSync('/var/tmp/siyi-peers-');
chmodSync(folder, 0o755);
// Interrupted, it leaves out what is left and prints what there is.
let isStopping = false;
process.once('SIGINT', () => (isStopping = true));
try {
  printMachine(folder);
  for (let round = 0; round < rounds; round += 1)
    for (const [candidate, result] of results)
      await attempt(candidate, `round ${round + 1}`, async () => {
        if (result.failures.length === 0) result.rounds.push(await measureRound(candidate, join(folder, candidate.name), times));
      });
  const measured = [...results].filter(([, { rounds: found }]) => found.length > 0);
  for (const [candidate, result] of measured) {
    if (candidate.database === 'none') continue;
    const place = join(folder, candidate.name);
    await attempt(candidate, 'killed', async () => void (result.killed = await killInFlight(candidate, place, values.quick ? 1 : 3)));
  }
  for (const [candidate, result] of measured) {
    const { name, largestHistory = 0 } = candidate;
    const these = sizes.filter((size) => size <= largestHistory);
    if (these.length === 0 || values['no-histories']) continue;
    const read = () => readHistories(candidate, join(folder, name), these, values.quick ? 2 : 5);
    await attempt(candidate, 'histories', async () => void (result.histories = await read()));
  }
} finally {
  // The load at the end beside that at the start: what else ran falls on everybody, but not in every second alike.
  printMachine(folder);
  // Also what was measured before something failed.
  printResults(results);
  printRatios(results);
  rmSync(folder, { recursive: true });
}

async function attempt(candidate: Candidate, what: string, run: () => Promise<void>): Promise<void> {
  if (isStopping) return;
  const began = performance.now();
  try {
    await run();
  } catch (error) {
    results.get(candidate)?.failures.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
  console.error(`${candidate.name}, ${what}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
