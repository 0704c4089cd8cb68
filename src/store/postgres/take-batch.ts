import type { Job } from './job.ts';

/**
 * Takes out of a queue what one transaction may run now: at most `size` jobs whose lanes are free, the oldest first, never
 * one before another of its lane. A job that asked for it comes alone, and so does one that was undone before, so that it cannot undo others again.
 * Answers none when all lanes are busy.
 *
 * Jobs come in the order of their lanes, so that transactions of several nodes lock the same rows in the same order.
 */
export function takeBatch(queue: Job[], busy: ReadonlySet<string>, size: number): readonly Job[] {
  const taken: Job[] = [];
  const passed = new Set(busy);
  for (let at = 0; at < queue.length && taken.length < size;) {
    const job = queue[at];
    if (job === undefined) break;
    const alone = job.alone || job.tries > 0;
    if (passed.has(job.lane) || (alone && taken.length > 0)) {
      passed.add(job.lane);
      at += 1;
      continue;
    }
    queue.splice(at, 1);
    taken.push(job);
    if (alone) break;
  }
  return taken.sort((one, other) => (one.lane < other.lane ? -1 : one.lane > other.lane ? 1 : 0));
}
