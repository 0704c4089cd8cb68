import { describe, expect, it } from 'vitest';
import { equalBytes } from './equal-bytes.ts';

describe('equalBytes()', () => {
  it('compares bytes and length, whatever holds them', () => {
    expect(equalBytes(new Uint8Array([1, 2]), Buffer.from([1, 2]))).toBe(true);
    expect(equalBytes(new Uint8Array(), new Uint8Array())).toBe(true);
    for (const other of [[], [1], [1, 3], [2, 2], [1, 2, 0]]) expect(equalBytes(new Uint8Array([1, 2]), new Uint8Array(other))).toBe(false);
  });
});
