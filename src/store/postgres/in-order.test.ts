import { setImmediate as later } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Query } from '../work.ts';
import { inOrder, type Place } from './in-order.ts';

const reading: Query = {
  statement: statement((db) => db.selectFrom('outbox').select('sequence').where('sequence', '=', param('sequence'))),
  values: { sequence: 1 },
};
const writing: Query = {
  statement: statement((db) => db.insertInto('outbox').values({ sequence: param('sequence') })),
  values: { sequence: 1 },
};

describe('inOrder()', () => {
  it('lets first writes pass in the order of the places, and reads as they come', async () => {
    const [first, second, third] = inOrder(3) as [Place, Place, Place];
    const passed: string[] = [];
    const write = async (name: string, place: Place) => {
      await place.before(writing);
      passed.push(name);
    };
    expect(third.before(reading)).toBeNull();
    const all = [write('third', third), write('second', second)];
    await later();
    expect(passed).toEqual([]);
    all.push(write('first', first));
    await Promise.all(all);
    expect(passed).toEqual(['first', 'second', 'third']);
    expect(third.before(writing)).toBeNull();
  });

  it('waits for nobody who has left without writing', async () => {
    const [first, second, third] = inOrder(3) as [Place, Place, Place];
    const last = third.before(writing);
    second.leave();
    let isThrough = false;
    void last?.then(() => (isThrough = true));
    await later();
    expect(isThrough).toBe(false);
    first.leave();
    await last;
    expect(isThrough).toBe(true);
  });
});
