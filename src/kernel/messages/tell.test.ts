import { describe, expect, it } from 'vitest';
import { tell } from './tell.ts';

describe('tell()', () => {
  it('fills a template with values in words', () => {
    const values = { got: 23, base: 35, share: '2/3', needed: 24, short: 1 };
    expect(tell('zh-CN', 'verdict.quorum.short', values)).toBe('实到 23 人，应到 35 人，三分之二以上为 24 人，差 1 人');
    expect(tell('en', 'verdict.quorum.short', values)).toBe('23 present of 35 due; at least two thirds is 24: 1 short');
  });

  it('takes names that end in Fen for money', () => {
    expect(tell('zh-CN', 'verdict.change.unresolved.short', { amountFen: 12_345_678 })).toContain('123,456.78 元');
  });

  it('never expands what a value says', () => {
    expect(tell('en', 'format.warning', { sentence: '{needed} $& $1' })).toBe('Note: {needed} $& $1');
  });

  it('refuses an unknown key and a missing value', () => {
    const broken = expect.objectContaining({ code: 'INVARIANT_BROKEN' });
    expect(() => tell('en', 'verdict.nothing.ok')).toThrow(broken);
    expect(() => tell('en', 'format.warning', {})).toThrow(broken);
  });
});
