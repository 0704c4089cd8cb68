import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { decodeHex, encodeHex } from './hex.ts';

const bytes = fc.uint8Array({ maxLength: 100 });

describe('base64', () => {
  it.each(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'])('writes %j as RFC 4648 §10 does', (text) => {
    const of = { '': '', f: 'Zg==', fo: 'Zm8=', foo: 'Zm9v', foob: 'Zm9vYg==', fooba: 'Zm9vYmE=', foobar: 'Zm9vYmFy' }[text];
    expect(encodeBase64(Buffer.from(text))).toBe(of);
  });

  it('is read back, and is what Node writes', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(encodeBase64(given)).toBe(Buffer.from(given).toString('base64'));
        expect(decodeBase64(encodeBase64(given))).toEqual(given);
      }),
    );
  });

  it('has one text for any bytes', () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from('ABab01+/=_- \n\u4e00')), maxLength: 12 });
    fc.assert(
      fc.property(letters, (text) => {
        const read = decodeBase64(text);
        if (read !== null) expect(encodeBase64(read)).toBe(text);
      }),
      { numRuns: 2000 },
    );
    for (const text of ['Zg', 'Zg=', 'Zh==', 'Zm9=', 'Zm9v\n', 'Zm9vZ===', '====', 'Zg==Zg==', 'Zm-_'])
      expect(decodeBase64(text)).toBeNull();
  });
});

describe('hex', () => {
  it('is read back, and is what Node writes', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(encodeHex(given)).toBe(Buffer.from(given).toString('hex'));
        expect(decodeHex(encodeHex(given))).toEqual(given);
      }),
    );
  });

  it.each(['a', 'AB', '0g', ' 0', '0x', '\u4e00\u4e00'])('refuses %j', (text) => {
    expect(decodeHex(text)).toBeNull();
  });
});
