import { expect, test } from 'vitest';
import { keyOf, revisionOf, tagOf } from './preconditions.ts';

test('reads a key as it is', () => {
  expect(keyOf({ 'idempotency-key': '"8e03978e-40d5"' })).toBe('"8e03978e-40d5"');
});

test.each([undefined, ''])('a key %j is missing', (key) => {
  expect(() => keyOf({ 'idempotency-key': key })).toThrow(expect.objectContaining({ code: 'IDEMPOTENCY_KEY_MISSING' }));
});

test.each(['a b', 'a, b', 'k'.repeat(129), '键', 'a\u0000', ['a', 'b']])('a key %j is of the wrong form', (key) => {
  expect(() => keyOf({ 'idempotency-key': key })).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
});

test('a tag that was given is read back', () => {
  for (const revision of [0, 1, 7, 123_456_789]) expect(revisionOf({ 'if-match': tagOf(revision) })).toBe(revision);
});

test.each([undefined, ''])('a revision %j is missing', (tag) => {
  expect(() => revisionOf({ 'if-match': tag })).toThrow(expect.objectContaining({ code: 'REVISION_MISSING' }));
});

test.each(['7', '*', 'W/"7"', '"7", "8"', '"07"', '"-1"', '"7.0"', '"1e3"', '" 7"', '"9999999999"'])(
  'a revision %s is of the wrong form',
  (tag) => {
    expect(() => revisionOf({ 'if-match': tag })).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  },
);
