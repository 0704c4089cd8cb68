import { invariant } from '../invariant.ts';

const figures = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const units = ['千', '百', '十', ''] as const;

/** A whole number from 0 to 9999 as laws write it: 10 十, 30 三十, 110 一百一十, 203 二百零三, 1260 一千二百六十. */
export function chineseNumeral(number: number): string {
  invariant(Number.isSafeInteger(number) && number >= 0 && number <= 9999, `a number from 0 to 9999, got ${number}`);
  if (number === 0) return figures[0];
  const digits = String(number).padStart(4, '0').split('').map(Number);
  const spoken = digits.map((digit, place) => (digit === 0 ? '零' : `${figures[digit] ?? ''}${units[place] ?? ''}`)).join('');
  return spoken
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
    .replace(/^一十/, '十');
}
