import { encodeUtf8 } from '../kernel/utf8.ts';
import { invariant } from '../kernel/invariant.ts';
import { publicKeyOf, sign, verify } from './ed25519.ts';
import type { Note } from './note.ts';
import { linesOf, signatureLine } from './signature-line.ts';
import { vkeyOf, type VerifierKey } from './vkey.ts';

/** A witness that cosigns, and the time at which it does, in seconds since 1970. */
export interface Cosigner {
  readonly name: string;
  readonly seed: Uint8Array;
  readonly time: number;
}

/**
 * The line by which a witness says that the checkpoint of this note is the largest consistent one that it has seen (C2SP tlog-cosignature,
 * Ed25519), without its newline. Whoever calls has seen to that.
 */
export function cosign(note: Pick<Note, 'text'>, { name, seed, time }: Cosigner): string {
  invariant(Number.isSafeInteger(time) && time > 0, 'a time in seconds');
  const signature = new Uint8Array(timeBytes + signatureBytes);
  new DataView(signature.buffer).setBigUint64(0, BigInt(time));
  signature.set(sign(seed, messageOf(note.text, time)), timeBytes);
  return signatureLine(vkeyOf(name, 'cosignature', publicKeyOf(seed)), signature);
}

/**
 * The time of a witness's cosignature under this note, the latest where there are several; null where there is none, and `invalid` where a
 * line in its name was not made by it.
 */
export function verifyCosignature(note: Note, vkey: VerifierKey): { readonly time: number } | null | 'invalid' {
  if (vkey.type !== 'cosignature') return null;
  let latest: number | null = null;
  for (const { signature } of linesOf(note, vkey)) {
    if (signature.length !== timeBytes + signatureBytes) return 'invalid';
    const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
    if (!(time <= lastTime)) return 'invalid';
    if (!verify(vkey.publicKey, messageOf(note.text, time), signature.subarray(timeBytes))) return 'invalid';
    latest = Math.max(latest ?? 0, time);
  }
  return latest === null ? null : { time: latest };
}

/** The end of the year 9999: no date beyond it can be told. */
const lastTime = 253_402_300_799;
const timeBytes = 8;
const signatureBytes = 64;

function messageOf(text: string, time: number): Uint8Array {
  return encodeUtf8(`cosignature/v1\ntime ${time}\n${text}`);
}
