import { encodeBase64 } from '../kernel/base64.ts';
import type { Note, NoteSignature } from './note.ts';
import type { VerifierKey } from './vkey.ts';

/** The lines under a note that name this key. */
export function linesOf(note: Note, { name, keyId }: VerifierKey): readonly NoteSignature[] {
  return note.signatures.filter((each) => each.name === name && each.keyId === keyId);
}

/** The line of a signature by a key, without its newline: em dash, name, base64 of the key's id and the signature. */
export function signatureLine({ name, keyId }: VerifierKey, signature: Uint8Array): string {
  const bytes = new Uint8Array(4 + signature.length);
  new DataView(bytes.buffer).setUint32(0, keyId);
  bytes.set(signature, 4);
  return `\u2014 ${name} ${encodeBase64(bytes)}`;
}
