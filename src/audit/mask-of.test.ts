import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFalseMasks } from './find-false-masks.ts';
import { isPublicMember, maskOf, withMasks } from './mask-of.ts';
import type { OpenedRow } from './opened-field.ts';

describe('maskOf()', () => {
  it.each<[string, string, string | null]>([
    ['name', '王样例', '王**'],
    ['name', '王样', '王**'],
    ['name', '买买提·样例', '买**'],
    ['name', '𠮷样例', '𠮷**'],
    ['name', '王', '**'],
    ['household', '李样例', '李**'],
    ['identity', '610114190001010012', '6101************12'],
    ['identity', '61011419000101001X', '6101************1X'],
    ['identity', '610114000101001', '6101*********01'],
    ['phone', '13800001234', '138******34'],
    ['phone', '8612345', '*******'],
    ['account', '6228000000000012345', '***************2345'],
    ['address', '样例街道样例村三组12号', '样例街道样例村***'],
    ['address', '样例路12号3单元', '样例路***'],
    ['address', '样例村', '样***'],
    ['group', '三组', null],
    ['amountFen', '100', null],
    ['remark', '样例', null],
    ['constructor', '样例', null],
  ])('%s %s is shown as %s', (member, value, shown) => {
    expect(maskOf(member, value)).toBe(shown);
  });

  it('tells less than half of any text that is all digits', () => {
    fc.assert(
      fc.property(fc.constantFrom('identity', 'phone', 'account'), fc.stringMatching(/^\d{7,30}$/), (member, value) => {
        const told = (maskOf(member, value) ?? '').replaceAll('*', '');
        expect(2 * told.length).toBeLessThanOrEqual(value.length);
      }),
    );
  });
});

describe('withMasks()', () => {
  it('adds a masked form for each personal member that is there, and leaves the rest', () => {
    expect(withMasks({ name: '王样例', amountFen: 5, remark: '样例' })).toEqual({
      ...{ name: '王样例', amountFen: 5, remark: '样例' },
      'shown.name': '王**',
    });
  });

  it('shows publicly the masked forms and what is no secret, and never a remark', () => {
    const row = withMasks({ name: '王样例', identity: '610114190001010012', group: '三组', category: '甲', amountFen: 5, remark: '样例' });
    expect(Object.keys(row).filter(isPublicMember).sort()).toEqual(['amountFen', 'category', 'group', 'shown.identity', 'shown.name']);
  });
});

describe('findFalseMasks()', () => {
  const shown = (row: Record<string, string>): OpenedRow =>
    Object.fromEntries(Object.entries(row).map(([member, value]) => [member, { salt: 'AAAAAAAAAAAAAAAAAAAAAA==', value }]));
  const closed = { commitment: `${'A'.repeat(43)}=` };

  it('finds a mask that is not the one of its value, where both are shown', () => {
    const good = shown({ name: '王样例', 'shown.name': '王**' });
    const bad = shown({ name: '王样例', 'shown.name': '李**' });
    expect(findFalseMasks({ rows: [good, bad] })).toEqual(['2.shown.name']);
    expect(findFalseMasks({ rows: [{ ...bad, name: closed }] })).toEqual([]);
    expect(findFalseMasks({ rows: [{ ...bad, 'shown.name': closed }] })).toEqual([]);
  });

  it('finds a mask of nothing', () => {
    expect(findFalseMasks({ salt: '', value: [{ name: '王样例', 'shown.name': '李**' }] })).toEqual(['1.shown.name']);
    expect(findFalseMasks(closed)).toEqual([]);
    expect(findFalseMasks({ rows: [shown({ 'shown.name': '王**' })] })).toEqual(['1.shown.name']);
    expect(findFalseMasks({ rows: [shown({ remark: '样例', 'shown.remark': '样例' })] })).toEqual(['1.shown.remark']);
  });
});
