import { describe, expect, it } from 'vitest';
import { randomPool } from './random-pool.ts';

describe('randomPool()', () => {
  it('gives as many bytes as asked, none of them twice, across refills and for more than it holds', () => {
    const random = randomPool();
    const given = Array.from({ length: 3000 }, () => Buffer.from(random(16)).toString('hex'));
    expect(new Set(given).size).toBe(3000);
    for (const bytes of [0, 1, 16_384, 16_385, 50_000]) expect(random(bytes)).toHaveLength(bytes);
    expect(new Set(random(16_385)).size).toBe(256);
  });
});
