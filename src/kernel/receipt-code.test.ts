import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeBytes, parseReceiptCode, receiptCode } from './receipt-code.ts';

const prefix = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes });

describe('receiptCode()', () => {
  it('is four groups of four of Crockford’s letters', () => {
    expect(receiptCode(new Uint8Array(32))).toBe('0000-0000-0000-0000');
    expect(receiptCode(new Uint8Array(32).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    // Five bytes of RFC 4648 §10, in the letters of Crockford: `fooba` is CSQPYRK1.
    expect(receiptCode(Buffer.from('foobafooba'))).toBe('CSQP-YRK1-CSQP-YRK1');
  });

  it('comes back as the same bytes, however it was copied', () => {
    fc.assert(
      fc.property(prefix, fc.constantFrom('', '-', ' '), fc.boolean(), (bytes, between, isSmall) => {
        const code = receiptCode(bytes);
        const copied = code
          .replaceAll('-', between)
          .replaceAll('0', 'O')
          .replaceAll('1', isSmall ? 'l' : 'I');
        expect(parseReceiptCode(isSmall ? copied.toLowerCase() : copied)).toEqual(bytes);
      }),
    );
  });

  it('differs with every bit of the first ten bytes, and with none behind them', () => {
    const leaf = new Uint8Array(32);
    const codes = Array.from({ length: 256 }, (_, bit) => {
      const turned = leaf.slice();
      turned[bit >> 3] = 1 << (bit & 7);
      return receiptCode(turned);
    });
    expect(new Set(codes.slice(0, 80)).size).toBe(80);
    expect(new Set(codes.slice(80))).toEqual(new Set([receiptCode(leaf)]));
  });
});

describe('parseReceiptCode()', () => {
  it.each([
    '',
    '0000',
    '0000-0000-0000-000',
    '0000-0000-0000-00000',
    'UUUU-0000-0000-0000',
    '0000-0000-0000-000*',
    '样'.repeat(16),
    '0'.repeat(100),
  ])('knows no code in %j', (text) => {
    expect(parseReceiptCode(text)).toBeNull();
  });
});
