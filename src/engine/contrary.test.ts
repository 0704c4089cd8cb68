import { describe, expect, it } from 'vitest';
import { contrary } from './contrary.ts';

describe('contrary()', () => {
  it('turns a met rule into a refusal that keeps what was measured and names the rule', () => {
    const verdict = {
      rule: 'G26',
      ok: true,
      code: 'quorum',
      needed: 24,
      got: 24,
      short: 0,
      base: 36,
      citations: ['VCL25:30'],
      detail: { a: 1 },
    };
    expect(contrary(verdict)).toEqual({ ...verdict, ok: false, code: 'contrary', short: null, detail: { a: 1, rule: 'G26' } });
    expect(contrary({ ...verdict, detail: {} }).detail).toEqual({ rule: 'G26' });
  });
});
