import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast, compareFractions, fraction, moreThan, parseFraction } from './fraction.ts';

const broken = expect.objectContaining({ code: 'INVARIANT_BROKEN' });

const shares = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 9999 }))
  .map(([denominator, part]) => fraction(part % (denominator + 1), denominator));
const totals = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 1e9 }));

describe('fraction()', () => {
  it('keeps its parts', () => {
    expect(fraction(2, 3)).toEqual({ numerator: 2, denominator: 3 });
    expect(fraction(0, 1)).toEqual({ numerator: 0, denominator: 1 });
  });

  it.each([
    [1, 0],
    [0, 0],
    [-1, 2],
    [1, -2],
    [3, 2],
    [0.5, 1],
    [1, 1.5],
    [Number.NaN, 1],
    [1, Number.POSITIVE_INFINITY],
    [1, 2 ** 53],
    [1, 1_000_001],
  ])('refuses %d/%d', (numerator, denominator) => {
    expect(() => fraction(numerator, denominator)).toThrow(broken);
  });
});

describe('parseFraction()', () => {
  it.each([
    ['2/3', { numerator: 2, denominator: 3 }],
    ['0/1', { numerator: 0, denominator: 1 }],
    ['9999/9999', { numerator: 9999, denominator: 9999 }],
  ])('reads %s', (text, share) => {
    expect(parseFraction(text)).toEqual(share);
  });

  it.each(['', '2', '2/', '/3', '1/0', '3/2', '-1/2', '1/2 ', ' 1/2', '1/2\n', '0.5/1', '10000/10000', '二/三', '2／3'])(
    'does not take %j',
    (text) => {
      expect(parseFraction(text)).toBeNull();
    },
  );
});

describe('atLeast() and moreThan()', () => {
  it.each([
    [35, 2, 3, 24, 24],
    [36, 2, 3, 24, 25],
    [24, 1, 2, 12, 13],
    [25, 1, 2, 13, 13],
    [0, 2, 3, 0, 1],
    [7, 1, 1, 7, 8],
    [7, 0, 1, 0, 1],
    [1, 2, 3, 1, 1],
  ])('of %d people and %d/%d: %d at least, %d for more than', (total, numerator, denominator, inclusive, exclusive) => {
    expect(atLeast(total, fraction(numerator, denominator))).toBe(inclusive);
    expect(moreThan(total, fraction(numerator, denominator))).toBe(exclusive);
  });

  it('are the least counts that meet the share exactly, as integers of any size tell', () => {
    fc.assert(
      fc.property(totals, shares, (total, share) => {
        const meets = (count: number) => BigInt(count) * BigInt(share.denominator) - BigInt(share.numerator) * BigInt(total);
        const inclusive = atLeast(total, share);
        const exclusive = moreThan(total, share);
        expect(meets(inclusive) >= 0n && (inclusive === 0 || meets(inclusive - 1) < 0n)).toBe(true);
        expect(meets(exclusive) > 0n && meets(exclusive - 1) <= 0n).toBe(true);
      }),
    );
  });

  it('are exact at the largest parts and totals that they take', () => {
    const share = fraction(999_999, 1_000_000);
    expect(atLeast(999_999_999, share)).toBe(Number((999_999n * 999_999_999n + 999_999n) / 1_000_000n));
    expect(moreThan(1e9, share)).toBe(999_999_001);
  });

  it.each([-1, 1.5, Number.NaN, 1e9 + 1])('refuse %d people', (total) => {
    expect(() => atLeast(total, fraction(1, 2))).toThrow(broken);
    expect(() => moreThan(total, fraction(1, 2))).toThrow(broken);
  });
});

describe('compareFractions()', () => {
  it('agrees with exact cross products', () => {
    fc.assert(
      fc.property(shares, shares, (left, right) => {
        const exact = BigInt(left.numerator) * BigInt(right.denominator) - BigInt(right.numerator) * BigInt(left.denominator);
        expect(Math.sign(compareFractions(left, right))).toBe(exact > 0n ? 1 : exact < 0n ? -1 : 0);
      }),
    );
  });

  it('knows 2/4 and 1/2 as one share', () => {
    expect(compareFractions(fraction(2, 4), fraction(1, 2))).toBe(0);
  });
});
