import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { cosign, verifyCosignature } from './cosignature.ts';
import { publicKeyOf, verify } from './ed25519.ts';
import { formatNote, parseNote, type NoteSignature } from './note.ts';
import { signatureLine } from './signature-line.ts';
import { vkeyOf } from './vkey.ts';

const seed = new Uint8Array(32).fill(5);
const vkey = vkeyOf('witness.example/w1', 'cosignature', publicKeyOf(seed));
const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
const time = 1_679_315_147;
const lineAt = (at: number) => cosign({ text }, { name: vkey.name, seed, time: at });
const signaturesOf = (line: string) => noteOf(line).signatures as unknown as [NoteSignature];
const noteOf = (...lines: string[]) => parseNote(formatNote(text, lines));

describe('cosign()', () => {
  it('signs the message of C2SP tlog-cosignature: header, time and the whole text', () => {
    const [{ signature, keyId }] = signaturesOf(lineAt(time));
    expect(keyId).toBe(vkey.keyId);
    expect([...signature.subarray(0, 8)]).toEqual([0, 0, 0, 0, 0x64, 0x18, 0x50, 0xcb]);
    const message = encodeUtf8(`cosignature/v1\ntime 1679315147\n${text}`);
    expect(verify(vkey.publicKey, message, signature.subarray(8))).toBe(true);
  });

  it.each([0, -1, 1.5, 2 ** 53, Number.NaN])('knows no time %d', (wrong) => {
    expect(() => lineAt(wrong)).toThrow(expect.objectContaining({ code: 'INVARIANT_BROKEN' }));
  });
});

describe('verifyCosignature()', () => {
  it('tells the time, the latest of several', () => {
    expect(verifyCosignature(noteOf(lineAt(time)), vkey)).toEqual({ time });
    expect(verifyCosignature(noteOf(lineAt(time + 9), lineAt(time)), vkey)).toEqual({ time: time + 9 });
  });

  it('tells that there is none, also by the same key under another name or for notes', () => {
    const line = lineAt(time);
    expect(verifyCosignature(noteOf(line), vkeyOf('witness.example/w2', 'cosignature', vkey.publicKey))).toBeNull();
    expect(verifyCosignature(noteOf(line), vkeyOf(vkey.name, 'ed25519', vkey.publicKey))).toBeNull();
  });

  it('believes no changed text, time, signature or length', () => {
    expect(verifyCosignature({ ...noteOf(lineAt(time)), text: text.replace('20852163', '20852164') }, vkey)).toBe('invalid');
    expect(verifyCosignature({ ...noteOf(lineAt(time)), text: `${text}an extension\n` }, vkey)).toBe('invalid');
    const [{ signature }] = signaturesOf(lineAt(time));
    for (let at = 0; at < signature.length; at += 1) {
      const changed = signature.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(verifyCosignature(noteOf(signatureLine(vkey, changed)), vkey)).toBe('invalid');
      expect(verifyCosignature(noteOf(lineAt(time), signatureLine(vkey, changed)), vkey)).toBe('invalid');
    }
    for (const wrong of [signature.subarray(0, 71), new Uint8Array([...signature, 0]), signature.subarray(8)]) {
      expect(verifyCosignature(noteOf(signatureLine(vkey, wrong)), vkey)).toBe('invalid');
    }
  });
});
