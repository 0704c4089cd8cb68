import { describe, expect, it } from 'vitest';
import { valueAt } from './value-at.ts';

describe('valueAt()', () => {
  const root = { a: { b: [{ c: null }], d: false } };

  it.each<readonly [string, unknown]>([
    ['a.d', false],
    ['a.b.0.c', null],
    ['a.b.1', undefined],
    ['a.x', undefined],
    ['a.d.e', undefined],
    ['a.b.0.c.d', undefined],
    ['constructor', undefined],
    ['a.__proto__', undefined],
    ['', undefined],
  ])('%s', (path, value) => {
    expect(valueAt(root, path)).toEqual(value);
  });
});
