import { describe, expect, it } from 'vitest';
import { crashDisk, endings, type PowerLoss } from './crash-disk.ts';
import { applyOperation, newDisk } from './disk.ts';
import type { Operation } from './operation.ts';
import { randomOf } from './random.ts';

const create = (name: string): Operation => ({ kind: 'create', name });
const write = (name: string, offset: number, text: string): Operation => ({ kind: 'write', name, offset, bytes: Buffer.from(text) });
const sync = (name: string | null, ok = true): Operation => ({ kind: 'sync', name, ok });

function after(...operations: readonly Operation[]) {
  const disk = newDisk();
  for (const operation of operations) applyOperation(disk, operation);
  return (ending: PowerLoss, seed = 0) =>
    Object.fromEntries([...crashDisk(disk, ending, randomOf(seed))].map(([name, bytes]) => [name, bytes.toString()]));
}

const seeds = Array.from({ length: 300 }, (_, seed) => seed);

describe('crashDisk', () => {
  it('keeps what was waited for, whatever the ending', () => {
    const crash = after(create('a'), write('a', 0, 'one'), sync('a'), sync(null));
    for (const ending of endings) expect(crash(ending, 5)).toEqual({ a: 'one' });
  });

  it('may lose or keep what nobody waited for', () => {
    const crash = after(create('a'), sync(null), write('a', 0, 'one'), sync('a'), write('a', 3, 'two'), {
      kind: 'truncate',
      name: 'a',
      size: 5,
    });
    expect(crash('none')).toEqual({ a: 'one' });
    expect(crash('all')).toEqual({ a: 'onetw' });
    const scattered = new Set(seeds.map((seed) => crash('scattered', seed)['a']));
    expect(scattered).toEqual(new Set(['one', 'onetwo', 'onetw', 'one\0\0']));
  });

  it('may lose a new name and bring back an old one', () => {
    const crash = after(create('a'), sync(null), { kind: 'remove', name: 'a' }, create('b'));
    expect(Object.keys(crash('none'))).toEqual(['a']);
    expect(Object.keys(crash('all'))).toEqual(['b']);
    expect(new Set(seeds.map((seed) => Object.keys(crash('files', seed)).join()))).toEqual(new Set(['a', '', 'b']));
  });

  it('never has again what a failed wait took away', () => {
    const crash = after(create('a'), sync(null), write('a', 0, 'one'), sync('a', false), write('a', 3, 'two'), sync('a'));
    for (const ending of endings) expect(crash(ending, 5)).toEqual({ a: '\0\0\0two' });
  });

  it('makes up with the next wait for a wait for names that failed', () => {
    expect(after(create('a'), sync(null, false))('none')).toEqual({});
    expect(after(create('a'), sync(null, false), sync(null))('none')).toEqual({ a: '' });
  });

  it('tears a write between sectors only', () => {
    const crash = after(create('a'), sync(null), write('a', 0, 'x'.repeat(1536)));
    const lengths = new Set(seeds.map((seed) => crash('first', seed)['a']?.replaceAll('\0', '').length));
    expect(lengths).toEqual(new Set([512, 1024, 1536]));
  });
});
