import { expect, it } from 'vitest';
import { chineseNumeral } from './chinese-numeral.ts';

it.each([
  [0, '零'],
  [7, '七'],
  [10, '十'],
  [15, '十五'],
  [20, '二十'],
  [30, '三十'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [203, '二百零三'],
  [1000, '一千'],
  [1010, '一千零一十'],
  [1259, '一千二百五十九'],
  [2004, '二千零四'],
])('writes %i as %s', (number, text) => {
  expect(chineseNumeral(number)).toBe(text);
});

it.each([-1, 1.5, 10_000])('refuses %d', (number) => {
  expect(() => chineseNumeral(number)).toThrow(/INVARIANT_BROKEN/);
});
