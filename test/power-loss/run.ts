// Takes the power away from the SQLite store, thousands of times, on paper: `npm run test:power-loss [-- --full] [-- --seed 7]`.
// Needs Linux and `strace`. Ends with an error when a sound run lost something, or a control lost nothing.
import { parseArgs } from 'node:util';
import { explore, type Findings } from './explore.ts';
import type { Operation } from './operation.ts';
import { randomOf } from './random.ts';
import { databaseName, traceWorkload, type Workload } from './trace-workload.ts';

const { values } = parseArgs({ options: { full: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } } });
const seed = Number(values.seed);

/** Units, turns of chance at each moment, states of a run without faults and of a control, faults of each kind, states of each. */
const extent = values.full
  ? { units: 400, turns: 3, states: 10_000, control: 1000, faults: 10, perFault: 200 }
  : { units: 100, turns: 1, states: 1500, control: 200, faults: 1, perFault: 60 };

const sum = { states: 0, lost: 0, corrupt: 0, unopenable: 0 };
const complaints: string[] = [];

function tell(name: string, { tried, possible, counts, examples }: Findings, isSound: boolean): void {
  const { lost, corrupt, unopenable } = counts;
  console.log(`${name}: states ${tried} of ${possible}, lost ${lost}, corrupt ${corrupt}, unopenable ${unopenable}`);
  if (!isSound) return;
  sum.states += tried;
  sum.lost += lost;
  sum.corrupt += corrupt;
  sum.unopenable += unopenable;
  complaints.push(...examples.map((example) => `${name}: ${example}`));
}

const acknowledged = (operations: readonly Operation[]) =>
  operations.flatMap((operation, at) => (operation.kind === 'say' && operation.text.startsWith('ACK') ? [at] : []));

/** The trace of an undisturbed run, which has to have done all that a power cut could come in the way of. */
function traceWhole(workload: Workload): readonly Operation[] {
  const operations = traceWorkload(workload);
  const answers = acknowledged(operations);
  if (answers.length !== workload.units + 1)
    complaints.push(`${workload.synchronous}: ${answers.length} answers for ${workload.units + 1} units`);
  return operations;
}

/** Whether the log was written back into the database and then gone on with: only a last such time is followed by a removal. */
function hasCheckpoint(operations: readonly Operation[]): boolean {
  const count = (kind: Operation['kind'], name: string) =>
    operations.filter((operation) => operation.kind === kind && 'name' in operation && operation.name === name).length;
  return count('sync', databaseName) > count('remove', `${databaseName}-wal`) + count('remove', `${databaseName}-journal`);
}

/** Answers what the run waited for, wait by wait: a file, or null for the folder's names. */
async function exploreFull(): Promise<readonly (string | null)[]> {
  const operations = traceWhole({ synchronous: 'full', units: extent.units });
  if (!hasCheckpoint(operations)) complaints.push('full: no checkpoint while the log is in use');
  tell('full', await explore(operations, seed, extent.turns, extent.states), true);
  return operations.flatMap((operation) => (operation.kind === 'sync' ? [operation.name] : []));
}

/**
 * Waits of each kind fail, some with all after them; the process ends or goes on, and the power goes as well. For names every wait
 * fails once, because SQLite passes over that in silence.
 */
async function exploreFaults(syncs: readonly (string | null)[]): Promise<void> {
  const random = randomOf(seed);
  let failed = 0;
  for (const kind of new Set(syncs)) {
    const places = syncs.flatMap((name, at) => (name === kind ? [at + 1] : []));
    for (let fault = 0; fault < (kind === null ? syncs.length : extent.faults) && places.length > 0; fault += 1) {
      const [sync = 1] = places.splice(random(places.length), 1);
      const ever = kind !== null && fault % 2 === 1;
      const operations = traceWorkload({ synchronous: 'full', units: extent.units, failing: { sync, ever } });
      failed += operations.some((operation) => operation.kind === 'sync' && !operation.ok) ? 1 : 0;
      const name = `full, fsync ${sync} (${kind ?? 'names'}) ${ever ? 'and all after it fail' : 'fails'}`;
      tell(name, await explore(operations, seed, extent.turns, extent.perFault), true);
    }
  }
  // How units share commits depends on time, so the last wait of one run may not be there in another.
  if (failed < new Set(syncs).size) complaints.push(`only ${failed} faults happened`);
}

/** A store that is known to lose must be seen to lose, or the explorer sees nothing. */
async function exploreControl(synchronous: 'normal' | 'off'): Promise<void> {
  const findings = await explore(traceWhole({ synchronous, units: extent.units }), seed, extent.turns, extent.control);
  tell(`control ${synchronous}, must lose`, findings, false);
  if (findings.counts.lost === 0) complaints.push(`control ${synchronous}: nothing was lost, so this run proves nothing`);
}

console.log(`seed ${seed}`);
try {
  await exploreFaults(await exploreFull());
  await exploreControl('normal');
  await exploreControl('off');
} catch (error) {
  complaints.push(error instanceof Error ? error.message : String(error));
}
for (const complaint of complaints) console.error(complaint);
console.log(`power loss: states ${sum.states}, lost ${sum.lost}, corrupt ${sum.corrupt}, unopenable ${sum.unopenable}`);
process.exitCode = complaints.length === 0 ? 0 : 1;
