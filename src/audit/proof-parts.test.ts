import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInParts, joinProof, splitProof } from './proof-parts.ts';

const code = '7K3M-Q2XW-9F0B-T4ZD';
const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('splitProof()', () => {
  it('leaves what fits as it is', () => {
    expect(splitProof('x'.repeat(128), code, 128)).toEqual(['x'.repeat(128)]);
    expect(splitProof('x'.repeat(129), code, 128)).toHaveLength(2);
  });

  it('cuts into parts that fit, which give the text again in any order, one of them scanned twice', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '+', '\n', '样', '𠮷'), minLength: 130, maxLength: 3000 });
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 128, max: 800 }),
        fc.nat(),
        fc.constantFrom('', '\n', '\n\n', ' \n'),
        (proof, most, turn, between) => {
          const parts = splitProof(proof, code, most);
          for (const part of parts) expect(bytes(part)).toBeLessThanOrEqual(most);
          fc.pre(parts.length > 1);
          const start = turn % parts.length;
          const turned = [...parts.slice(start), ...parts.slice(0, start)].reverse();
          const scanned = [...turned, turned[0] ?? ''].join(`${between}\n`);
          expect(isInParts(scanned)).toBe(true);
          expect(joinProof(scanned)).toBe(proof);
        },
      ),
    );
  });
});

describe('joinProof()', () => {
  const parts = splitProof('0123456789'.repeat(100), code, 200);

  it.each([
    ['one missing', parts.slice(1)],
    ['the last missing', parts.slice(0, -1)],
    ['one of another receipt', [...parts.slice(1), (parts[0] ?? '').replace('7K3M', '7K3N')]],
    ['one of another count', [...parts.slice(1), (parts[0] ?? '').replace(/\/\d+ /, '/99 ')]],
    ['two of one number', [...parts, (parts[0] ?? '').replace('0123', '0124')]],
    ['a number beyond the count', [...parts, (parts[0] ?? '').replace(/ 1\//, ' 9/')]],
    ['the end cut off', [...parts.slice(0, -1), (parts.at(-1) ?? '').slice(0, -1)]],
    ['nothing', []],
  ])('takes no parts with %s', (_what, scanned) => {
    expect(parts.length).toBeLessThan(9);
    expect(() => joinProof(scanned.join('\n'))).toThrow(expect.objectContaining({ code: 'PROOF_INVALID' }));
  });
});
