import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from './id.ts';

const layout = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The 74 bits of an id that are left to chance (RFC 9562 §5.7: rand_a and rand_b). */
function chanceOf(id: string): bigint {
  const bits = BigInt(`0x${id.replaceAll('-', '')}`);
  return (((bits >> 64n) & 0xfffn) << 62n) | (bits & ((1n << 62n) - 1n));
}

describe('newId()', () => {
  it('has the layout of a UUID version 7', () => {
    for (let n = 0; n < 200; n += 1) expect(newId(1_767_571_200_000)).toMatch(layout);
  });

  it('opens with the time, as the example of RFC 9562 appendix A.6', () => {
    expect(newId(0x017f22e279b0).slice(0, 15)).toBe('017f22e2-79b0-7');
  });

  it('sorts by time', () => {
    const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        fc.pre(one !== other);
        expect(newId(one) < newId(other)).toBe(one < other);
      }),
    );
  });

  it('leaves 74 bits to chance: each is seen both ways, and none repeats', () => {
    const seen = Array.from({ length: 400 }, () => chanceOf(newId(1)));
    const all = (1n << 74n) - 1n;
    expect(new Set(seen).size).toBe(400);
    expect(seen.reduce((or, bits) => or | bits, 0n)).toBe(all);
    expect(seen.reduce((and, bits) => and & bits, all)).toBe(0n);
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53, 2 ** 48])('refuses the time %d', (millis) => {
    expect(() => newId(millis)).toThrow(expect.objectContaining({ code: 'INVARIANT_BROKEN' }));
  });
});
