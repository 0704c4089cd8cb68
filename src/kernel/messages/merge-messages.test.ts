import { expect, it } from 'vitest';
import { mergeMessages } from './merge-messages.ts';

it('mergeMessages() holds every message of every part', () => {
  expect([...mergeMessages({ a: '1' }, { b: '2', c: '3' })]).toEqual([
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
  ]);
});

it('mergeMessages() refuses a key that two parts claim', () => {
  expect(() => mergeMessages({ a: '1' }, { a: '1' })).toThrow(expect.objectContaining({ code: 'INVARIANT_BROKEN' }));
});
