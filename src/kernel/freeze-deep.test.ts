import { describe, expect, it } from 'vitest';
import { freezeDeep } from './freeze-deep.ts';

describe('freezeDeep()', () => {
  it('freezes every object and list inside, and answers the value itself', () => {
    const value = { list: [{ deep: 1 }], text: 'a', none: null };
    expect(freezeDeep(value)).toBe(value);
    expect([value, value.list, value.list[0]].every(Object.isFrozen)).toBe(true);
    expect(() => value.list.push({ deep: 2 })).toThrow(TypeError);
  });

  it.each([[1], ['a'], [null], [undefined], [true]])('answers %s as it is', (value) => {
    expect(freezeDeep(value)).toBe(value);
  });
});
