import { describe, expect, it } from 'vitest';
import { parseWholeNumber } from './whole-number.ts';

describe('parseWholeNumber()', () => {
  it.each(['0', '1', '10', '9007199254740991'])('reads %s', (text) => {
    expect(parseWholeNumber(text)).toBe(Number(text));
  });

  it.each(['', '00', '01', '-1', '+1', ' 1', '1 ', '1\n', '1.0', '1e3', '0x1', '\u0661', '9007199254740992', '99999999999999999'])(
    'reads no %j',
    (text) => {
      expect(parseWholeNumber(text)).toBeNull();
    },
  );
});
