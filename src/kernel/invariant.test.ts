import { describe, expect, it } from 'vitest';
import { invariant } from './invariant.ts';

describe('invariant()', () => {
  it('lets pass what holds', () => {
    expect(() => {
      invariant(true, 'truth');
      invariant('text', 'something');
    }).not.toThrow();
  });

  it.each([false, null, undefined, 0, ''])('throws for %j, saying what should have held', (condition) => {
    expect(() => {
      invariant(condition, 'what holds');
    }).toThrow(expect.objectContaining({ code: 'INVARIANT_BROKEN', facts: { what: 'what holds' }, retryable: false }));
  });
});
