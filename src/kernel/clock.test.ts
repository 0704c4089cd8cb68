import { describe, expect, it } from 'vitest';
import { systemClock } from './clock.ts';
import { epochMillisOf, parseInstant } from './instant.ts';

describe('systemClock', () => {
  it('tells the machine’s time in the stored form', () => {
    const before = Date.now();
    const now = systemClock.now();
    expect(parseInstant(now)).toBe(now);
    expect(epochMillisOf(now)).toBeGreaterThanOrEqual(before);
    expect(epochMillisOf(now)).toBeLessThanOrEqual(Date.now());
  });
});
