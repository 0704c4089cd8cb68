import { describe, expect, it } from 'vitest';
import type { Job } from './job.ts';
import { takeBatch } from './take-batch.ts';

function job(lane: string, changes: Partial<Job> = {}): Job {
  const nothing = () => undefined;
  const work = (): never => {
    throw new Error('never run');
  };
  return { work, lane, within: '', alone: false, resolve: nothing, reject: nothing, since: 0, tries: 0, taken: 0, ...changes };
}

const batches = (jobs: readonly Job[]): readonly (readonly string[])[] => {
  const queue = [...jobs];
  const taken: string[][] = [];
  while (queue.length > 0) taken.push(takeBatch(queue, new Set(), 8).map(({ lane }) => lane));
  return taken;
};

describe('takeBatch()', () => {
  it('takes together what is of several places, in the order of the lanes', () => {
    expect(batches([job('b'), job('a', { within: '61' }), job('c')])).toEqual([['a', 'b', 'c']]);
  });

  it.each([{ alone: true }, { tries: 1 }])('takes by itself what must not share a transaction, wherever it stands (%j)', (changes) => {
    expect(batches([job('a'), job('x', changes), job('b')])).toEqual([['a', 'b'], ['x']]);
    expect(batches([job('x', changes), job('a'), job('b')])).toEqual([['x'], ['a', 'b']]);
  });
});
