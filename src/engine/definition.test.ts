import { describe, expect, it } from 'vitest';
import { useOf } from './definition.ts';

describe('useOf()', () => {
  it('is the name of its own where given, else the rule', () => {
    expect(useOf({ rule: 'S05' })).toBe('S05');
    expect(useOf({ rule: 'S05', as: 'S05.streetTender' })).toBe('S05.streetTender');
    expect(useOf({ rule: 'S05', as: 1 })).toBe('S05');
  });
});
