import type { Instant } from '../kernel/instant.ts';
import { Failure } from '../kernel/failure.ts';
import { formatNote, parseNote } from './note.ts';
import { noteSignature, verifierOf, verifySignature } from './sign-note.ts';
import { formatVkey, parseVkey, type VerifierKey } from './vkey.ts';

/** That from some time on a new key signs what an old one signed. */
export interface KeyRotation {
  /** Both keys' name: what stands before `/<district>/<year>` in the origins of the ledgers. */
  readonly name: string;
  readonly old: VerifierKey;
  readonly next: VerifierKey;
  readonly at: Instant;
}

/**
 * The statement by which a new key is announced: a note (C2SP signed-note) of the form's name, the ledgers' name, the old verifier key, the new one and
 * the time, each on a line, signed by both: the old one vouches for the new one, and the new one shows that its owner has it.
 *
 * @param seeds the secrets of both, 32 bytes each
 */
export function rotationStatement(name: string, seeds: { readonly old: Uint8Array; readonly next: Uint8Array }, at: Instant): string {
  const signers = [seeds.old, seeds.next].map((seed) => ({ name, seed }));
  const lines = [form, name, ...signers.map((signer) => formatVkey(verifierOf(signer))), at];
  const text = lines.map((line) => `${line}\n`).join('');
  return formatNote(
    text,
    signers.map((signer) => noteSignature(text, signer)),
  );
}

/**
 * Reads such a statement and verifies both signatures. Who believes the old key may then believe the new one.
 *
 * @throws {Failure} NOTE_INVALID, VKEY_INVALID; CHECKPOINT_UNSIGNED with `part` `absent` or `invalid` where one of both did not sign
 */
export function openRotation(statement: string): KeyRotation {
  const note = parseNote(statement);
  const [kind, name = '', old = '', next = '', at = '', ...rest] = note.text.split('\n');
  if (kind !== form || rest.join() !== '' || rest.length !== 1) throw new Failure('NOTE_INVALID', { part: 'text' });
  const keys = { old: parseVkey(old), next: parseVkey(next) };
  if (keys.old.name !== name || keys.next.name !== name) throw new Failure('VKEY_INVALID', { part: 'name' });
  for (const key of [keys.old, keys.next]) {
    const state = verifySignature(note, key);
    if (state !== 'valid') throw new Failure('CHECKPOINT_UNSIGNED', { origin: name, part: state });
  }
  return { name, ...keys, at: at as Instant };
}

const form = 'siyi-key-rotation/1';
