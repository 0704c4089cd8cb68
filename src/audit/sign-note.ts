import { encodeUtf8 } from '../kernel/utf8.ts';
import { verifyCosignature } from './cosignature.ts';
import { publicKeyOf, sign, verify } from './ed25519.ts';
import type { Note } from './note.ts';
import { linesOf, signatureLine } from './signature-line.ts';
import { sm2PublicKeyOf, sm2Sign, sm2Verify } from './sm2.ts';
import { vkeyOf, type VerifierKey } from './vkey.ts';

/** Who signs: a name and 32 secret bytes. Ed25519 when left out. */
export interface NoteSigner {
  readonly name: string;
  readonly seed: Uint8Array;
  readonly type?: 'ed25519' | 'sm2';
}

/** What a note says of a key: signed by it, not signed by it, or carrying a line in its name that it did not make. */
export type SignatureState = 'valid' | 'absent' | 'invalid';

/** The line that signs a note's text (C2SP signed-note), without its newline. The same every time. */
export function noteSignature(text: string, signer: NoteSigner): string {
  const vkey = verifierOf(signer);
  const bytes = encodeUtf8(text);
  return signatureLine(vkey, signer.type === 'sm2' ? sm2Sign(signer.seed, bytes) : sign(signer.seed, bytes));
}

/** The verifier key by which a signer's lines are verified. */
export function verifierOf({ name, seed, type = 'ed25519' }: NoteSigner): VerifierKey {
  return vkeyOf(name, type, type === 'sm2' ? sm2PublicKeyOf(seed) : publicKeyOf(seed));
}

/**
 * Whether a key has signed a note, or cosigned it where it is one that does. One false line in its name spoils the others: who put it there
 * may have changed more.
 */
export function verifySignature(note: Note, vkey: VerifierKey): SignatureState {
  if (vkey.type === 'cosignature') {
    const found = verifyCosignature(note, vkey);
    return found === 'invalid' ? found : found === null ? 'absent' : 'valid';
  }
  const lines = linesOf(note, vkey);
  if (lines.length === 0) return 'absent';
  const bytes = encodeUtf8(note.text);
  const check = vkey.type === 'sm2' ? sm2Verify : verify;
  return lines.every(({ signature }) => check(vkey.publicKey, bytes, signature)) ? 'valid' : 'invalid';
}
