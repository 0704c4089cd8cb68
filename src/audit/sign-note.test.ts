import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../kernel/base64.ts';
import { cosign } from './cosignature.ts';
import { publicKeyOf } from './ed25519.ts';
import { formatNote, parseNote } from './note.ts';
import { noteSignature, verifierOf, verifySignature } from './sign-note.ts';
import { formatVkey, parseVkey, vkeyOf } from './vkey.ts';

const seed = new Uint8Array(32).fill(7);
const text = 'siyi.example/610114/2026\n5\nCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=\n';

describe('notes of others', () => {
  it('verify: the example of C2SP signed-note', () => {
    const vkey = parseVkey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
    const note = parseNote(
      'This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
    );
    expect(verifySignature(note, vkey)).toBe('valid');
    expect(verifySignature({ ...note, text: 'This is another message.\n' }, vkey)).toBe('invalid');
  });

  it('verify and are made again: those by which Go’s sumdb/note is tested', () => {
    const vkey = parseVkey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const [, ...secret] = decodeBase64('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz') ?? [];
    const signer = { name: 'PeterNeumann', seed: new Uint8Array(secret) };
    const message = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const line = '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
    expect(noteSignature(message, signer)).toBe(line);
    expect(verifySignature(parseNote(formatNote(message, [line])), vkey)).toBe('valid');
    expect(formatVkey(verifierOf(signer))).toBe(formatVkey(vkey));
  });
});

describe('verifySignature()', () => {
  const ed25519 = { name: 'siyi.example/610114/2026', seed };
  const sm2 = { ...ed25519, type: 'sm2' as const };
  const lines = [noteSignature(text, ed25519), noteSignature(text, sm2)];

  it.each([
    ['Ed25519', ed25519],
    ['SM2', sm2],
  ])('tells valid, absent and invalid apart for %s', (_, signer) => {
    const vkey = verifierOf(signer);
    const note = parseNote(formatNote(text, lines));
    expect(verifySignature(note, vkey)).toBe('valid');
    expect(verifySignature({ ...note, text: text.replace('5', '6') }, vkey)).toBe('invalid');
    expect(verifySignature(note, verifierOf({ ...signer, seed: new Uint8Array(32).fill(8) }))).toBe('absent');
    expect(verifySignature(note, { ...vkey, name: 'siyi.example/610114/2027' })).toBe('absent');
    // The same name and id over another key: as if somebody had made the four bytes of the id collide.
    expect(verifySignature(note, { ...verifierOf({ ...signer, seed: new Uint8Array(32).fill(8) }), keyId: vkey.keyId })).toBe('invalid');
  });

  it('believes no note with a false line beside the true one, in either order', () => {
    const other = noteSignature('another\n', ed25519);
    for (const order of [
      [...lines, other],
      [other, ...lines],
    ]) {
      expect(verifySignature(parseNote(formatNote(text, order)), verifierOf(ed25519))).toBe('invalid');
      expect(verifySignature(parseNote(formatNote(text, order)), verifierOf(sm2))).toBe('valid');
    }
  });

  it('knows cosignatures too', () => {
    const vkey = vkeyOf('w.example', 'cosignature', publicKeyOf(seed));
    const note = parseNote(formatNote(text, [...lines, cosign({ text }, { name: 'w.example', seed, time: 1 })]));
    expect(verifySignature(note, vkey)).toBe('valid');
    expect(verifySignature({ ...note, text: 'another\n' }, vkey)).toBe('invalid');
    expect(verifySignature(parseNote(formatNote(text, lines)), vkey)).toBe('absent');
  });

  it('finds no note signature in the line of a cosignature, nor the other way round', () => {
    const cosigned = parseNote(formatNote(text, [cosign({ text }, { name: ed25519.name, seed, time: 1 })]));
    expect(verifySignature(cosigned, verifierOf(ed25519))).toBe('absent');
    expect(verifySignature(parseNote(formatNote(text, lines)), vkeyOf(ed25519.name, 'cosignature', publicKeyOf(seed)))).toBe('absent');
  });
});
