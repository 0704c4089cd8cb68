import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Processor milliseconds that some processes with all their descendants have used, and the sum of the largest memory of those alive, in MiB. */
export function processCost(roots: readonly number[]): { readonly cpuMs: number; readonly peakMiB: number } {
  const ours = family(roots);
  const sum = (of: (each: Looked) => number) => ours.reduce((total, each) => total + of(each), 0);
  return { cpuMs: (sum(({ ticks }) => ticks) * 1000) / ticksPerSecond, peakMiB: sum(({ peakKiB }) => peakKiB) / 1024 };
}

/** Those of some processes, and of all their descendants, that are alive. */
export function descendantsOf(roots: readonly number[]): readonly number[] {
  return family(roots).map(({ pid }) => pid);
}

function family(roots: readonly number[]): readonly Looked[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => look(Number(pid)));
  const wanted = new Set(roots);
  for (let before = 0; wanted.size > before;) {
    before = wanted.size;
    for (const { pid, parent } of all) if (wanted.has(parent)) wanted.add(pid);
  }
  return all.filter(({ pid, isDead }) => wanted.has(pid) && !isDead);
}

interface Looked {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
  readonly peakKiB: number;
  readonly isDead: boolean;
}

function look(pid: number): readonly Looked[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of a process may hold spaces and brackets; what follows the last bracket are numbers. Children that have ended count with their parent.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((total, at) => total + Number(fields[at]), 0);
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return [{ pid, parent: Number(fields[1]), ticks, peakKiB: Number(peak?.[1] ?? 0), isDead: fields[0] === 'Z' }];
  } catch {
    // It ended in between.
    return [];
  }
}
