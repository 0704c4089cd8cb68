import { readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import type { Meter } from './meter.ts';

/**
 * For a PostgreSQL server on this machine, which must run Linux: the processor's time of those of its processes that answer somebody, to the
 * nanosecond (`/proc/<pid>/schedstat`). Upkeep such as checkpoints, and what this process needs itself, is left out. A call has ended when the
 * server has gone back to sleep, and nobody else may ask it meanwhile.
 */
export function serverMeter(server: number): Meter {
  const known = new Map<number, boolean>();
  const answering = () => childrenOf(server).filter((pid) => known.get(pid) ?? learn(known, pid));
  const nanos = () => answering().reduce((sum, pid) => sum + nanosOf(pid), 0);
  const untilAsleep = async () => {
    // What was sent on behalf of the call without waiting for an answer leaves in this turn.
    do await turn();
    while (!answering().every(isAsleep));
  };
  return {
    measures:
      'Microseconds of the processor, of the PostgreSQL processes that answer. Neither this process is in them nor waiting for the disk.',
    async time(call) {
      await untilAsleep();
      const before = nanos();
      await call();
      await untilAsleep();
      return (nanos() - before) / 1000;
    },
  };
}

function childrenOf(pid: number): readonly number[] {
  return told(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number);
}

const upkeep = /^postgres: (?:checkpointer|background writer|walwriter|autovacuum|logical replication launcher|archiver)/;

/** What a process does it does for as long as it lives; its title says so as soon as it has begun, and until then it has its parent's. */
function learn(known: Map<number, boolean>, pid: number): boolean {
  const title = told(pid, 'cmdline');
  const answers = !upkeep.test(title);
  if (title.startsWith('postgres: ')) known.set(pid, answers);
  return answers;
}

function nanosOf(pid: number): number {
  return Number(told(pid, 'schedstat').split(' ')[0]);
}

/** The time of a process that is running is known only as of the last tick of the clock. */
function isAsleep(pid: number): boolean {
  const state = told(pid, 'stat');
  return state === '' || state.includes(') S ');
}

/** What the system tells of a process: nothing of one that has ended meanwhile. */
function told(pid: number, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}
