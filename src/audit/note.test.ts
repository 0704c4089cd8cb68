import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spoiled } from '../../test/helpers/spoiled.ts';
import { encodeBase64 } from '../kernel/base64.ts';
import { Failure } from '../kernel/failure.ts';
import { formatNote, isKeyName, parseNote } from './note.ts';

const line = (name: string, keyId = [0, 0, 1, 2], length = 64) =>
  `\u2014 ${name} ${encodeBase64(new Uint8Array([...keyId, ...Array<number>(length).fill(5)]))}`;
const text = 'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n';
const note = formatNote(text, [line('quasimodo.example/salvatore'), line('四议样例')]);

describe('parseNote()', () => {
  it('divides text and signatures at the last empty line', () => {
    expect(parseNote(note)).toEqual({
      text,
      signatures: ['quasimodo.example/salvatore', '四议样例'].map((name) => ({
        name,
        keyId: 258,
        signature: new Uint8Array(64).fill(5),
        line: line(name),
      })),
    });
  });

  it('keeps up to a hundred signatures of any length, also of keys that nobody knows', () => {
    const lines = Array.from({ length: 100 }, (_, at) => line(`w${at}`, [255, 255, 255, at], at === 0 ? 1 : at * 50));
    const { signatures } = parseNote(formatNote('a\n', lines));
    expect(signatures).toHaveLength(100);
    expect(signatures[99]).toMatchObject({ keyId: 0xffffff63, line: lines[99] });
    expect(() => parseNote(formatNote('a\n', [...lines, line('one')]))).toThrow(failing('signatures'));
  });

  it.each([
    ['a\n', 'text'],
    ['', 'text'],
    [`a\n${line('b')}\n`, 'text'],
    ['a\n\n', 'signatures'],
    [`a\n\n${line('b')}`, 'signatures'],
    [`a\n\n${line('b')}\nc\n`, 'line'],
    [`a\n\n${line('b')} \n`, 'line'],
    [`a\n\n${line('b').replace('\u2014', '-')}\n`, 'line'],
    [`a\n\n\u2014 b AAAAAQ==\n`, 'line'],
    [`a\n\n\u2014 b AAAAAQI\n`, 'line'],
    [`a\n\n\u2014 b AAAAAQJ=\n`, 'line'],
    [`a\n\n${line('b+c')}\n`, 'line'],
    [`a\n\n${line('b\u00a0c')}\n`, 'line'],
    [`a\n\n${line('b\u3000c')}\n`, 'line'],
    [`a\r\n\n${line('b')}\n`, 'characters'],
    [`a\n\n${line('b')}\r\n`, 'characters'],
    [`a\0\n\n${line('b')}\n`, 'characters'],
    [`a\t\n\n${line('b')}\n`, 'characters'],
    [`a\ud800\n\n${line('b')}\n`, 'characters'],
    [`${'a'.repeat(2 ** 20)}\n\n${line('b')}\n`, 'size'],
  ])('refuses what is not of the form: %#', (given, part) => {
    expect(() => parseNote(given)).toThrow(failing(part));
  });

  it('either refuses a spoiled note or reads it so that writing gives the same', () => {
    let read = 0;
    fc.assert(
      fc.property(spoiled(note), (given) => {
        try {
          const { text: its, signatures } = parseNote(given);
          read += 1;
          expect(
            formatNote(
              its,
              signatures.map((each) => each.line),
            ),
          ).toBe(given);
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          expect(error.code).toBe('NOTE_INVALID');
        }
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});

describe('isKeyName()', () => {
  it.each(['a', 'example.com/foo', '四议样例.example/610114/2026', '\u{1f3e0}'])('takes %j', (name) => {
    expect(isKeyName(name)).toBe(true);
  });

  it.each(['', 'a b', 'a+b', 'a\nb', 'a\tb', 'a\u0085b', 'a\u2028b', 'a\0', 'a\ud800'])('refuses %j', (name) => {
    expect(isKeyName(name)).toBe(false);
  });
});

describe('formatNote()', () => {
  it('refuses a text that does not end in a newline, and a note without signatures', () => {
    expect(() => formatNote('a', [line('b')])).toThrow();
    expect(() => formatNote('a\n', [])).toThrow();
  });
});

function failing(part: string): unknown {
  return expect.objectContaining({ code: 'NOTE_INVALID', facts: { part } });
}
