import { describe, expect, it } from 'vitest';
import { impure, listIn, objectIn } from './impure.ts';

const refusal = (needed: string): unknown => expect.objectContaining({ code: 'MACHINE_IMPURE', facts: { at: 'm.a', needed } });

describe('impure()', () => {
  it('tells the place and what would be right', () => {
    expect(impure('m.a', 'impure.name')).toEqual(refusal('impure.name'));
  });
});

describe('objectIn() and listIn()', () => {
  it('give back what is of the kind', () => {
    const [object, list] = [{ a: 1 }, [1]];
    expect(objectIn(object, 'm.a')).toBe(object);
    expect(listIn(list, 'm.a')).toBe(list);
  });

  it.each([undefined, null, 1, 'x', true])('refuse %j', (value) => {
    expect(() => objectIn(value, 'm.a')).toThrow(refusal('impure.object'));
    expect(() => listIn(value, 'm.a')).toThrow(refusal('impure.list'));
  });

  it('do not take one for the other', () => {
    expect(() => objectIn([], 'm.a')).toThrow(refusal('impure.object'));
    expect(() => listIn({}, 'm.a')).toThrow(refusal('impure.list'));
  });
});
