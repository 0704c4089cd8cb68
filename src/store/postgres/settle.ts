import type { Tally } from '../tally.ts';
import type { Job } from './job.ts';
import type { Ending } from './run-batch.ts';

/** Tells those who wait how their units ended, and answers the units that are to be run again, which nobody is told of. */
export function settle(jobs: readonly Job[], endings: readonly Ending[], patienceMs: number, tally: Tally): readonly Job[] {
  const kept = endings.filter(({ kind }) => kind === 'kept').length;
  tally.commits += kept > 0 ? 1 : 0;
  tally.units += kept;
  tally.largestBatch = Math.max(tally.largestBatch, jobs.length);
  return jobs.filter((job, at) => {
    const ending = endings[at];
    if (ending?.kind === 'kept') {
      job.resolve(ending.value);
      return false;
    }
    if (ending?.kind === 'again' && performance.now() - job.since < patienceMs) {
      tally.busyWaits += 1;
      job.tries += 1;
      return true;
    }
    tally.undone += 1;
    job.reject(ending?.error);
    return false;
  });
}
