import { describe, expect, it } from 'vitest';
import { accepted, refused } from './outcome.ts';

describe('accepted() and refused()', () => {
  it('are told apart by ok, and carry what they were given', () => {
    const value = { at: 1 };
    expect(accepted(value)).toEqual({ ok: true, value });
    expect(refused('why')).toEqual({ ok: false, refusal: 'why' });
    expect(accepted(value).value).toBe(value);
  });
});
