import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { organisationCode } from './organisation.ts';
import { parseInput } from './parse-input.ts';

const schema = z.strictObject({ code: organisationCode, votes: z.strictObject({ for: z.int().min(0) }) });

describe('parseInput()', () => {
  it('answers what is right, unchanged', () => {
    const input = { code: '610114099201', votes: { for: 0 } };
    expect(parseInput(schema, input, 'body')).toEqual(input);
  });

  it('tells each place and what is needed there, in Chinese and in English', () => {
    const wrong = () => parseInput(schema, { code: '61', votes: { for: null }, more: 1 }, 'body');
    expect(wrong).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
    try {
      wrong();
    } catch (failure) {
      const { issues } = (failure as { facts: { issues: { at: string; needed: { zh: string; en: string } }[] } }).facts;
      expect(issues.map(({ at }) => at)).toEqual(['body.code', 'body.votes.for', 'body']);
      expect(issues[0]?.needed).toEqual({ zh: '12 位数字代码', en: 'a code of 12 digits' });
      for (const { needed } of issues)
        expect([/\p{Script=Han}/u.test(needed.zh), /\p{Script=Han}/u.test(needed.en)]).toEqual([true, false]);
    }
  });

  it('tells no more than twenty issues', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`f${String(n)}`, z.string()]));
    expect(() => parseInput(z.strictObject(many), {}, 'body')).toThrow(
      expect.objectContaining({ facts: { issues: expect.objectContaining({ length: 20 }) as unknown } }),
    );
  });
});
