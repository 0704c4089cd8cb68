import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../kernel/base64.ts';
import { checkpointText, openCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { cosign, verifyCosignature } from './cosignature.ts';
import { publicKeyOf } from './ed25519.ts';
import { formatNote, parseNote } from './note.ts';
import { formatPolicy, judgePolicy, parsePolicy } from './policy.ts';
import { formatProofFile, parseProofFile } from './proof-file.ts';
import { noteSignature, verifierOf, verifySignature } from './sign-note.ts';
import { formatVkey, parseVkey, vkeyOf } from './vkey.ts';

const seed = new Uint8Array(32).fill(7);
const origin = 'siyi.example/610114/2026';
const head = { origin, size: 5, root: new Uint8Array(32).fill(9) };
const text = checkpointText(head);
const signed = formatNote(text, [noteSignature(text, { name: origin, seed })]);
const log = verifierOf({ name: origin, seed });

describe('signed notes', () => {
  it('verify the example of C2SP signed-note', () => {
    const vkey = parseVkey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
    const note = parseNote(
      'This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
    );
    expect(verifySignature(note, vkey)).toBe('valid');
    expect(verifySignature({ ...note, text: 'This is another message.\n' }, vkey)).toBe('invalid');
    expect(verifySignature(note, log)).toBe('absent');
  });

  it('verify and make again those of the Go module sumdb/note', () => {
    const vkey = parseVkey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const secret = decodeBase64('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz') as Uint8Array;
    const message = 'If you think cryptography is the answer to your problem,\nthen you don\u2019t know what your problem is.\n'.replace(
      '\u2019',
      "'",
    );
    const line = '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
    expect(noteSignature(message, { name: 'PeterNeumann', seed: secret.slice(1) })).toBe(line);
    expect(verifySignature(parseNote(formatNote(message, [line])), vkey)).toBe('valid');
    expect(formatVkey(verifierOf({ name: 'PeterNeumann', seed: secret.slice(1) }))).toBe(formatVkey(vkey));
  });

  it('carry a second signature by SM2', () => {
    const both = formatNote(text, [noteSignature(text, { name: origin, seed }), noteSignature(text, { name: origin, seed, type: 'sm2' })]);
    const sm2 = parseVkey(formatVkey(verifierOf({ name: origin, seed, type: 'sm2' })));
    expect(openCheckpoint(both, [log, sm2]).signedBy).toEqual([log, sm2]);
    expect(openCheckpoint(both, [log]).signedBy).toEqual([log]);
    const forged = parseNote(both.replace('\n5\n', '\n6\n'));
    expect(verifySignature(forged, sm2)).toBe('invalid');
  });
});

describe('checkpoints', () => {
  it('are opened by their ledger’s key alone', () => {
    expect(openCheckpoint(signed, [log])).toMatchObject({ checkpoint: head, signedBy: [log] });
    expect(parseCheckpoint(text)).toEqual(head);
    const other = verifierOf({ name: 'siyi.example/610114/2027', seed });
    for (const keys of [[], [other]]) {
      expect(() => openCheckpoint(signed, keys)).toThrow(expect.objectContaining({ code: 'CHECKPOINT_UNSIGNED' }));
    }
    const changed = signed.replace('\n5\n', '\n6\n');
    expect(() => openCheckpoint(changed, [log])).toThrow(expect.objectContaining({ facts: { origin, part: 'invalid' } }));
  });
});

describe('cosignatures and policies', () => {
  const seeds = { supervision: 1, street: 2, discipline: 3 };
  const policy = parsePolicy(
    [
      `log ${formatVkey(log)}`,
      ...Object.entries(seeds).map(([name, byte]) => {
        const key = vkeyOf(`witness.example/${name}`, 'cosignature', publicKeyOf(new Uint8Array(32).fill(byte)));
        return `witness ${name} ${formatVkey(key)} https://witness.example/${name}`;
      }),
      'group witnesses 2 supervision street discipline',
      'quorum witnesses',
      '',
    ].join('\n'),
  );
  const lineOf = (name: keyof typeof seeds, time: number) =>
    cosign({ text }, { name: `witness.example/${name}`, seed: new Uint8Array(32).fill(seeds[name]), time });

  it('count the witnesses that cosigned, with their times', () => {
    expect(judgePolicy(policy, parseNote(signed))).toEqual({ log, witnesses: [], quorum: false, forged: [] });
    const one = `${signed}${lineOf('street', 1_767_225_600)}\n`;
    expect(judgePolicy(policy, parseNote(one)).quorum).toBe(false);
    const two = `${one}${lineOf('discipline', 1_767_225_601)}\n`;
    expect(judgePolicy(policy, parseNote(two))).toEqual({
      log,
      witnesses: [
        { name: 'street', time: 1_767_225_600 },
        { name: 'discipline', time: 1_767_225_601 },
      ],
      quorum: true,
      forged: [],
    });
    expect(parsePolicy(formatPolicy(policy))).toEqual(policy);
  });

  it('believe nothing where a line in a witness’s name is not its own', () => {
    const two = `${signed}${lineOf('street', 1_767_225_600)}\n${lineOf('discipline', 1_767_225_601)}\n`;
    const changed = parseNote(two.replace('\n5\n', '\n6\n'));
    expect(judgePolicy(policy, changed)).toMatchObject({ log: null, quorum: false, forged: [origin, 'street', 'discipline'] });
    expect(verifyCosignature(changed, policy.witnesses[1]?.vkey ?? log)).toBe('invalid');
  });
});

describe('proof files', () => {
  it('are read as they were written', () => {
    const file = { extra: new Uint8Array([1, 2, 3]), index: 4, proof: [head.root], checkpoint: signed };
    const written = formatProofFile(file);
    expect(written).toBe(`c2sp.org/tlog-proof@v1\nextra AQID\nindex 4\n${encodeBase64(head.root)}\n\n${signed}`);
    expect(parseProofFile(written)).toEqual(file);
    expect(parseProofFile(formatProofFile({ ...file, extra: null, proof: [] }))).toEqual({ ...file, extra: null, proof: [] });
  });
});
