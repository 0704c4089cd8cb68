import { describe, expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { tellValue } from './tell-value.ts';

const cases: readonly (readonly [value: Json, form: string | undefined, zh: string, en: string])[] = [
  [null, undefined, '未提供', 'not given'],
  [true, undefined, '是', 'yes'],
  [false, undefined, '否', 'no'],
  [0, undefined, '0', '0'],
  [1234, undefined, '1234', '1234'],
  ['2/3', undefined, '三分之二', 'two thirds'],
  ['1/2', undefined, '二分之一', 'one half'],
  ['2/3', 'least', '三分之二以上', 'at least two thirds'],
  ['1/1', 'least', '全部', 'all'],
  ['1/2', 'over', '过半数', 'more than half'],
  ['2/3', 'over', '超过三分之二', 'more than two thirds'],
  ['3/100', undefined, '100分之3', '3/100'],
  ['3/100', 'least', '100分之3以上', 'at least 3/100'],
  ['2026-03-17', undefined, '2026年3月17日', '17 March 2026'],
  ['2025-12-01', undefined, '2025年12月1日', '1 December 2025'],
  ['2026-03-17T16:00:00.000Z', undefined, '2026年3月18日 00:00', '18 March 2026 00:00'],
  ['2026-03-17T01:05:00.000Z', undefined, '2026年3月17日 09:05', '17 March 2026 09:05'],
  [123450, 'fen', '1,234.50 元', '1,234.50 yuan'],
  [0, 'fen', '0.00 元', '0.00 yuan'],
  [5, 'fen', '0.05 元', '0.05 yuan'],
  [-100, 'fen', '-1.00 元', '-1.00 yuan'],
  [100_000_000_000_000_000 / 100, 'fen', '10,000,000,000,000.00 元', '10,000,000,000,000.00 yuan'],
  ['representativesAssembly', undefined, '村民代表会议', "villagers' representatives' assembly"],
  ['minutes', 'doc', '会议记录', 'minutes'],
  ['supervisor', undefined, '村务监督委员会成员', 'member of the supervision committee'],
  ['supervisor', 'doc', 'supervisor', 'supervisor'],
  ['2026-03-01', 'reference', '2026-03-01', '2026-03-01'],
  [['minutes', 'signIn'], 'doc', '会议记录、签到表', 'minutes, sign-in list'],
  [[], 'doc', '无', 'none'],
  [['plan', 'flags'], 'quoted', '“plan”、“flags”', '“plan”, “flags”'],
  ['样例', undefined, '样例', '样例'],
];

describe('tellValue()', () => {
  it.each(cases)('says %j as %s', (value, form, zh, en) => {
    expect(tellValue('zh-CN', value, form)).toBe(zh);
    expect(tellValue('en', value, form).toLowerCase()).toBe(en.toLowerCase());
  });

  it('refuses what no sentence can hold, and parts of a 分', () => {
    const broken = expect.objectContaining({ code: 'INVARIANT_BROKEN' });
    expect(() => tellValue('en', { a: 1 })).toThrow(broken);
    expect(() => tellValue('en', 0.5, 'fen')).toThrow(broken);
  });
});
