import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spoiled } from '../../test/helpers/spoiled.ts';
import { encodeBase64 } from '../kernel/base64.ts';
import { Failure } from '../kernel/failure.ts';
import { formatProofFile, parseProofFile, type ProofFile } from './proof-file.ts';

const hash = (byte: number) => new Uint8Array(32).fill(byte);
const checkpoint = `siyi.example/610114/2026\n9\n${encodeBase64(hash(9))}\n\n\u2014 siyi.example/610114/2026 AAAAAQI=\n`;
const file: ProofFile = { extra: new Uint8Array([1, 2, 3]), index: 4, proof: [hash(1), hash(2)], checkpoint };
const text = formatProofFile(file);

describe('proof files', () => {
  it('are written as C2SP tlog-proof has them', () => {
    expect(text).toBe(`c2sp.org/tlog-proof@v1\nextra AQID\nindex 4\n${encodeBase64(hash(1))}\n${encodeBase64(hash(2))}\n\n${checkpoint}`);
  });

  it.each([
    file,
    { ...file, extra: null },
    { ...file, extra: new Uint8Array() },
    { ...file, proof: [] },
    { ...file, index: 0, proof: Array.from({ length: 63 }, (_, at) => hash(at)) },
  ])('are read as they were written', (given) => {
    expect(parseProofFile(formatProofFile(given))).toEqual(given);
  });

  it.each([
    ['', 'checkpoint'],
    [text.slice(0, text.indexOf('\n\n')), 'checkpoint'],
    [text.slice(0, text.indexOf('\n\n') + 2), 'checkpoint'],
    [text.replace('@v1', '@v2'), 'title'],
    [` ${text}`, 'title'],
    [text.replaceAll('\n', '\r\n'), 'checkpoint'],
    [text.replace('\nextra', '\r\nextra'), 'title'],
    [text.replace('AQID', 'AQI'), 'extra'],
    [text.replace('AQID', 'AQI_'), 'extra'],
    [text.replace('extra AQID', 'extra AQID\nextra AQID'), 'index'],
    [text.replace('extra AQID\n', ''), null],
    [text.replace('index 4', 'index 04'), 'index'],
    [text.replace('index 4', 'index -4'), 'index'],
    [text.replace('index 4', 'index  4'), 'index'],
    [text.replace('index 4', 'index 4 '), 'index'],
    [text.replace('index 4', 'Index 4'), 'index'],
    [text.replace('index 4', 'index 9007199254740992'), 'index'],
    [text.replace('index 4\n', ''), 'index'],
    [text.replace(encodeBase64(hash(1)), 'AQID'), 'proof'],
    [text.replace(encodeBase64(hash(1)), ''), null],
    [formatProofFile({ ...file, proof: Array.from({ length: 64 }, () => hash(1)) }), 'proof'],
  ])('of another form are refused: %#', (given, part) => {
    // Without its extra line it is a proof still; and a hash taken out leaves a blank line, behind which the checkpoint would begin.
    if (part === null) expect(formatProofFile(parseProofFile(given))).toBe(given);
    else expect(() => parseProofFile(given)).toThrow(expect.objectContaining({ code: 'PROOF_INVALID', facts: { part } }));
  });

  it('are refused when they are too long', () => {
    expect(() => parseProofFile(`${text}${' '.repeat(2 ** 24)}`)).toThrow(expect.objectContaining({ facts: { part: 'size' } }));
  });

  it('are read in one form only', () => {
    let read = 0;
    fc.assert(
      fc.property(spoiled(text), (given) => {
        try {
          expect(formatProofFile(parseProofFile(given))).toBe(given);
          read += 1;
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          expect(error.code).toBe('PROOF_INVALID');
        }
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
