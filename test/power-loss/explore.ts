import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crashDisk, endings, type PowerLoss } from './crash-disk.ts';
import { applyOperation, newDisk, type Disk } from './disk.ts';
import { judgeState, type Promised, type Verdict } from './judge-state.ts';
import type { Operation } from './operation.ts';
import { randomOf } from './random.ts';
import { databaseName } from './trace-workload.ts';

/** How many states were tried and what they were, with the first few that were not whole. */
export interface Findings {
  readonly possible: number;
  readonly tried: number;
  readonly counts: Readonly<Record<Verdict['kind'], number>>;
  readonly examples: readonly string[];
}

/** A moment at which the power goes, after so many operations, and how; `turn` tells apart those that leave something to chance. */
interface Crash {
  readonly after: number;
  readonly ending: PowerLoss;
  readonly turn: number;
}

/** Takes the power away at moments of a trace, all of them or `most` of them by chance, and judges what is left each time. */
export async function explore(operations: readonly Operation[], seed: number, turns: number, most: number): Promise<Findings> {
  const all = crashesOf(operations, turns);
  const crashes = sample(all, seed, most);
  const counts = { whole: 0, lost: 0, corrupt: 0, unopenable: 0 };
  const examples: string[] = [];
  const folder = mkdtempSync(join(fastFolder(), 'siyi-power-loss-'));
  try {
    const disk = newDisk();
    let promised: Promised = { tried: -1, acknowledged: -1 };
    let done = 0;
    for (const { after, ending, turn } of crashes) {
      for (; done < after; done += 1) promised = advance(disk, promised, operations[done]);
      const files = crashDisk(disk, ending, randomOf(seed, after, endings.indexOf(ending), turn));
      const { kind, why } = await judgeFiles(folder, files, promised);
      counts[kind] += 1;
      if (kind !== 'whole' && examples.length < 3) examples.push(`${kind} after operation ${after}, ${ending} ${turn}: ${why}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { possible: all.length, tried: crashes.length, counts, examples };
}

/** Every state that differs from the one before: chance has a say only where something is pending. */
function crashesOf(operations: readonly Operation[], turns: number): readonly Crash[] {
  const disk = newDisk();
  return operations.flatMap((operation, at) => {
    applyOperation(disk, operation);
    const after = at + 1;
    const isNew = operation.kind === 'sync' || (operation.kind === 'say' && operation.text.startsWith('ACK'));
    const none: readonly Crash[] = isNew ? [{ after, ending: 'none', turn: 0 }] : [];
    const isPending = disk.pendingNames.length > 0 || [...disk.names.values()].some(({ pending }) => pending.length > 0);
    if (!isPending) return none;
    const byChance = (['files', 'first', 'scattered'] as const).flatMap((ending) =>
      Array.from({ length: turns }, (_, turn): Crash => ({ after, ending, turn })),
    );
    return [...none, { after, ending: 'all', turn: 0 }, ...byChance];
  });
}

/** Some of them, in their order: those that come first when each has drawn a number. */
function sample(crashes: readonly Crash[], seed: number, most: number): readonly Crash[] {
  const random = randomOf(seed);
  const drawn = crashes.map((crash, at) => ({ crash, at, number: random(2 ** 31) }));
  const chosen = drawn.sort((a, b) => a.number - b.number).slice(0, most);
  return chosen.sort((a, b) => a.at - b.at).map(({ crash }) => crash);
}

function advance(disk: Disk, promised: Promised, operation: Operation | undefined): Promised {
  if (operation === undefined) return promised;
  applyOperation(disk, operation);
  const [, word, unit] = (operation.kind === 'say' ? /^(TRY|ACK) (\d+)\n$/.exec(operation.text) : null) ?? [];
  if (word === 'TRY') return { ...promised, tried: Math.max(promised.tried, Number(unit)) };
  return word === 'ACK' ? { ...promised, acknowledged: Math.max(promised.acknowledged, Number(unit)) } : promised;
}

async function judgeFiles(folder: string, files: ReadonlyMap<string, Buffer>, promised: Promised): Promise<Verdict> {
  const state = mkdtempSync(join(folder, 'state-'));
  for (const [name, bytes] of files) writeFileSync(join(state, name), bytes);
  try {
    return await judgeState(join(state, databaseName), promised);
  } finally {
    rmSync(state, { recursive: true });
  }
}

/** Judging needs no disk: memory that looks like one, where there is some. */
function fastFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}
