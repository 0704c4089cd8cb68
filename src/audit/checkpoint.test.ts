import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spoiled } from '../../test/helpers/spoiled.ts';
import { encodeBase64 } from '../kernel/base64.ts';
import { Failure } from '../kernel/failure.ts';
import { checkpointText, openCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { cosign } from './cosignature.ts';
import { publicKeyOf } from './ed25519.ts';
import { formatNote } from './note.ts';
import { noteSignature, verifierOf } from './sign-note.ts';
import { vkeyOf } from './vkey.ts';

const origin = 'siyi.example/610114/2026';
const head = { origin, size: 20_852_163, root: new Uint8Array(32).fill(9) };
const text = checkpointText(head);
const seed = new Uint8Array(32).fill(7);
const signed = formatNote(text, [noteSignature(text, { name: origin, seed })]);
const key = verifierOf({ name: origin, seed });

describe('parseCheckpoint()', () => {
  it('reads the example of C2SP tlog-checkpoint', () => {
    const example = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
    const read = parseCheckpoint(example);
    expect(read).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
    expect(encodeBase64(read.root)).toBe('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=');
    expect(checkpointText(read)).toBe(example);
  });

  it('allows extension lines and takes nothing from them', () => {
    expect(parseCheckpoint(`${text}an extension\n`)).toEqual(head);
  });

  it('reads sizes to 2^53 − 1', () => {
    for (const size of [0, 1, Number.MAX_SAFE_INTEGER]) expect(parseCheckpoint(checkpointText({ ...head, size })).size).toBe(size);
    expect(() => parseCheckpoint(text.replace('20852163', '9007199254740992'))).toThrow(failing('size'));
  });

  it.each([
    ['', 'lines'],
    [text.slice(0, -1), 'lines'],
    [`${text}\n`, 'lines'],
    [`\n${text}`, 'lines'],
    [`${origin}\n5\n`, 'lines'],
    [`${text}\nafter an empty line\n`, 'lines'],
    ...['020852163', '+5', '-1', '5 ', ' 5', '5.0', '5e3', '0x5', '\u0665', '1'.repeat(17)].map((size) => [
      text.replace('20852163', size),
      'size',
    ]),
    [text.replace('CQk=', 'CQk'), 'root'],
    [text.replace('CQk=', 'CQl='), 'root'],
    [text.replace('CQk=', 'CQkJ'), 'root'],
    [text.replace('CQkJ', ''), 'root'],
    [text.replace('CQkJ', 'C-kJ'), 'root'],
  ])('refuses %j: %s', (given, part) => {
    expect(() => parseCheckpoint(given)).toThrow(failing(part));
  });

  it('reads no head in a second form', () => {
    fc.assert(
      fc.property(spoiled(text), (given) => {
        try {
          const read = parseCheckpoint(given);
          expect(given.startsWith(checkpointText(read))).toBe(true);
          if (given.split('\n').length === 4) expect(checkpointText(read)).toBe(given);
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          expect(error.code).toBe('CHECKPOINT_INVALID');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('openCheckpoint()', () => {
  const sm2 = verifierOf({ name: origin, seed, type: 'sm2' });
  const both = `${signed}${noteSignature(text, { name: origin, seed, type: 'sm2' })}\n`;
  const unsigned = (part: string) => expect.objectContaining({ code: 'CHECKPOINT_UNSIGNED', facts: { origin, part } }) as unknown;

  it('gives what was signed, and by which of the keys', () => {
    expect(openCheckpoint(signed, [key])).toMatchObject({ checkpoint: head, signedBy: [key], note: { text } });
    expect(openCheckpoint(both, [sm2, key]).signedBy).toEqual([sm2, key]);
    expect(openCheckpoint(both, [sm2]).signedBy).toEqual([sm2]);
    expect(openCheckpoint(signed, [sm2, key]).signedBy).toEqual([key]);
  });

  it('ignores lines of keys that it was not given', () => {
    const lines = Array.from({ length: 16 }, (_, at) => noteSignature(text, { name: `other.example/${at}`, seed }));
    expect(openCheckpoint(`${signed}${lines.map((line) => `${line}\n`).join('')}`, [key]).signedBy).toEqual([key]);
  });

  it('is not opened without a signature, by a false one, or by the key of another ledger', () => {
    const next = verifierOf({ name: 'siyi.example/610114/2027', seed });
    const byNext = formatNote(text, [noteSignature(text, { name: next.name, seed })]);
    expect(() => openCheckpoint(signed, [])).toThrow(unsigned('absent'));
    expect(() => openCheckpoint(signed, [next])).toThrow(unsigned('absent'));
    expect(() => openCheckpoint(byNext, [next, key])).toThrow(unsigned('absent'));
    expect(() => openCheckpoint(signed.replace('20852163', '20852164'), [key])).toThrow(unsigned('invalid'));
    const forged = `${signed}${noteSignature('another\n', { name: origin, seed, type: 'sm2' })}\n`;
    expect(() => openCheckpoint(forged, [key, sm2])).toThrow(unsigned('invalid'));
  });

  it('is opened by the cosignature of its own ledger', () => {
    const vkey = vkeyOf(origin, 'cosignature', publicKeyOf(seed));
    const cosigned = formatNote(text, [cosign({ text }, { name: origin, seed, time: 1_767_225_600 })]);
    expect(openCheckpoint(cosigned, [vkey]).signedBy).toEqual([vkey]);
  });

  it('tells a note that is none and a note that is no checkpoint apart', () => {
    expect(() => openCheckpoint('', [key])).toThrow(expect.objectContaining({ code: 'NOTE_INVALID' }));
    const note = formatNote('hello\n', [noteSignature('hello\n', { name: origin, seed })]);
    expect(() => openCheckpoint(note, [key])).toThrow(expect.objectContaining({ code: 'CHECKPOINT_INVALID' }));
  });
});

describe('checkpointText()', () => {
  it.each([{ origin: '' }, { origin: 'a\nb' }, { size: -1 }, { size: 1.5 }, { size: 2 ** 53 }, { root: new Uint8Array(31) }])(
    'writes no head with %j',
    (part) => {
      expect(() => checkpointText({ ...head, ...part })).toThrow(expect.objectContaining({ code: 'INVARIANT_BROKEN' }));
    },
  );
});

function failing(part: string): unknown {
  return expect.objectContaining({ code: 'CHECKPOINT_INVALID', facts: { part } });
}
