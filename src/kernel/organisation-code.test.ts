import { describe, expect, it } from 'vitest';
import { ancestorsOf, isWithin, nation, parseOrganisationCode, tierOf } from './organisation-code.ts';

// 样例: the parts below the district are made up.
const village = '610114001201';

describe('parseOrganisationCode', () => {
  it.each([
    nation,
    '610000000000',
    '610100000000',
    '610114000000',
    '610114001000',
    village,
    '610114599599',
    '441900003000',
    '429004101201',
  ])('takes %s', (code) => {
    expect(parseOrganisationCode(code)).toBe(code);
  });

  it.each([
    ['61011400120', 'code.digits'],
    ['6101140012011', 'code.digits'],
    ['61011400120x', 'code.digits'],
    ['', 'code.digits'],
    ['100000000000', 'code.province'],
    ['830000000000', 'code.province'],
    ['610014000000', 'code.order'],
    ['610000000001', 'code.order'],
    ['610114000201', 'code.order'],
    ['610114600000', 'code.street'],
    ['610114001600', 'code.village'],
  ])('refuses %s and says what is right: %s', (code, needed) => {
    expect(() => parseOrganisationCode(code)).toThrow(expect.objectContaining({ code: 'CODE_INVALID', facts: { got: code, needed } }));
  });
});

describe('tierOf and ancestorsOf', () => {
  it.each([
    [nation, 'nation', [nation]],
    ['610000000000', 'province', [nation, '610000000000']],
    ['610100000000', 'city', [nation, '610000000000', '610100000000']],
    ['610114000000', 'district', [nation, '610000000000', '610100000000', '610114000000']],
    [village, 'village', [nation, '610000000000', '610100000000', '610114000000', '610114001000', village]],
  ])('of %s: %s', (code, tier, line) => {
    expect(tierOf(code)).toBe(tier);
    expect(ancestorsOf(code)).toEqual(line);
  });

  it('names no organisation twice where a city has streets and no districts', () => {
    expect(ancestorsOf('441900003000')).toEqual([nation, '440000000000', '441900000000', '441900003000']);
  });
});

describe('isWithin', () => {
  it.each([
    [village, village, true],
    [village, '610114000000', true],
    [village, nation, true],
    ['610114000000', village, false],
    [village, '610115000000', false],
    [village, '610114002000', false],
    ['610115001201', '610114000000', false],
  ])('%s within %s: %s', (code, top, answer) => {
    expect(isWithin(code, top)).toBe(answer);
  });
});
