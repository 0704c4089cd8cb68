import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../engine/snapshot.ts';
import { snapshotShelf } from './snapshot-shelf.ts';

const snapshot: Snapshot = { machine: 'small', hash: 'f'.repeat(64), status: 'active', value: 'here', context: {} };
const leaf = (first: number) => new Uint8Array(32).fill(first);

describe('snapshotShelf()', () => {
  it('holds the last of a matter under its leaf, and nothing of others', () => {
    const shelf = snapshotShelf();
    shelf.hold('a', leaf(1), snapshot);
    shelf.hold('a', leaf(2), { ...snapshot, value: 'there' });
    expect(shelf.of('a')).toEqual({ leaf: leaf(2), snapshot: { ...snapshot, value: 'there' } });
    expect(shelf.of('b')).toBeUndefined();
  });

  it('forgets those first that nothing has happened to for the longest time', () => {
    const shelf = snapshotShelf();
    for (let matter = 0; matter < 2000; matter += 1) shelf.hold(String(matter), leaf(1), snapshot);
    shelf.hold('0', leaf(2), snapshot);
    shelf.hold('2000', leaf(1), snapshot);
    expect([shelf.of('0'), shelf.of('1'), shelf.of('2')].map((held) => held !== undefined)).toEqual([true, false, true]);
  });
});
