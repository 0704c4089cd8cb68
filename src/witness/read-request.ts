import { parseCheckpoint, type Checkpoint } from '../audit/checkpoint.ts';
import { formatNote, parseNote } from '../audit/note.ts';
import { verifySignature } from '../audit/sign-note.ts';
import { parseWitnessRequest } from '../audit/witness-request.ts';
import { Failure } from '../kernel/failure.ts';
import { decodeUtf8 } from '../kernel/utf8.ts';
import type { KnownLedgers } from './known-ledgers.ts';

/** A request whose checkpoint a witnessed ledger has signed. Whether it is consistent is not known yet. */
export interface SignedRequest {
  readonly checkpoint: Checkpoint;
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  /** The text of the checkpoint and the lines of the ledger's keys, all verified; lines of others are left out. */
  readonly text: string;
  readonly lines: readonly string[];
}

/** Why a request is none: not of the form, of a ledger that is not witnessed, or not signed by it. HTTP statuses of C2SP tlog-witness. */
export interface Unread {
  readonly status: 400 | 403 | 404;
}

/**
 * Reads the body of `add-checkpoint` as C2SP tlog-witness has it, and verifies the signatures of the ledger. A line in the name of one of
 * its keys that the key did not make spoils the note.
 */
export function readRequest(body: Uint8Array, known: KnownLedgers): SignedRequest | Unread {
  const parsed = parseBody(body);
  if (parsed === null) return { status: 400 };
  const { note, checkpoint, oldSize, proof } = parsed;
  const keys = known(checkpoint.origin);
  if (keys.length === 0) return { status: 404 };
  const states = keys.map((key) => verifySignature(note, key));
  if (states.includes('invalid') || !states.includes('valid')) return { status: 403 };
  if (oldSize > checkpoint.size) return { status: 400 };
  const isTheirs = ({ name, keyId }: { readonly name: string; readonly keyId: number }) =>
    keys.some((key) => key.name === name && key.keyId === keyId);
  const lines = note.signatures.filter(isTheirs).map(({ line }) => line);
  return { checkpoint, oldSize, proof, text: note.text, lines };
}

/** The signed note of a request, with further lines. */
export function noteOf({ text, lines }: Pick<SignedRequest, 'text' | 'lines'>, ...more: readonly string[]): string {
  return formatNote(text, [...lines, ...more]);
}

function parseBody(body: Uint8Array) {
  const text = decodeUtf8(body);
  if (text === null) return null;
  try {
    const { oldSize, proof, checkpoint: signed } = parseWitnessRequest(text);
    const note = parseNote(signed);
    return { note, checkpoint: parseCheckpoint(note.text), oldSize, proof };
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
