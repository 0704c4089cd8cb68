import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** A character that UTF-8 can write: any but half a surrogate pair. */
const scalar = fc.nat({ max: 0x10ffff }).filter((code) => code < 0xd800 || code > 0xdfff);

describe('UTF-8', () => {
  it('is read back, a byte order mark too', () => {
    fc.assert(
      fc.property(
        fc.array(scalar).map((codes) => String.fromCodePoint(...codes)),
        (text) => {
          expect(decodeUtf8(encodeUtf8(text))).toBe(text);
        },
      ),
    );
    expect(decodeUtf8(encodeUtf8('\ufeff四议'))).toBe('\ufeff四议');
  });

  it('is nothing else: cut short, too long a form, half a pair, beyond Unicode', () => {
    for (const bytes of [[0xe5, 0x9b], [0x80], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff]]) {
      expect(decodeUtf8(new Uint8Array(bytes))).toBeNull();
    }
  });

  it('gives the same bytes again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6 }), (bytes) => {
        const text = decodeUtf8(bytes);
        if (text !== null) expect(encodeUtf8(text)).toEqual(bytes);
      }),
      { numRuns: 2000 },
    );
  });
});
