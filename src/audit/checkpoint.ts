import { decodeBase64, encodeBase64 } from '../kernel/base64.ts';
import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';
import { parseWholeNumber } from '../kernel/whole-number.ts';
import { parseNote, type Note } from './note.ts';
import { verifySignature } from './sign-note.ts';
import { hashBytes } from './tree-hash.ts';
import type { VerifierKey } from './vkey.ts';

/** A ledger's head: how many leaves it has and the root over them. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** A checkpoint that was opened, with those of the keys asked for that signed it. */
export interface OpenedCheckpoint {
  readonly note: Note;
  readonly checkpoint: Checkpoint;
  readonly signedBy: readonly VerifierKey[];
}

/** The text of a checkpoint, which is then signed as a note (C2SP tlog-checkpoint). */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  invariant(/^[^\n]+$/u.test(origin) && Number.isSafeInteger(size) && size >= 0 && root.length === hashBytes, 'a head of a ledger');
  return `${origin}\n${size}\n${encodeBase64(root)}\n`;
}

/**
 * Reads the text of a checkpoint. Extension lines are allowed and say nothing here; a cosignature covers them, as it is over the text.
 *
 * @throws {Failure} CHECKPOINT_INVALID with `part`: `lines` (fewer than three, an empty one, no newline at the end), `size`, `root`
 */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n');
  const isEnded = lines.pop() === '';
  const [origin = '', sizeText = '', rootText = ''] = lines;
  if (!isEnded || lines.length < 3 || lines.includes('')) throw invalid('lines');
  const size = parseWholeNumber(sizeText);
  if (size === null) throw invalid('size');
  const root = decodeBase64(rootText);
  if (root?.length !== hashBytes) throw invalid('root');
  return { origin, size, root };
}

/**
 * Reads a signed checkpoint and verifies it. `keys` are those of the ledgers that the caller believes, never those of witnesses: one of
 * them must have signed under the checkpoint's own origin as its name, so that the key of one ledger cannot speak for another.
 *
 * @throws {Failure} NOTE_INVALID, CHECKPOINT_INVALID, CHECKPOINT_UNSIGNED with `part`: `absent`, or `invalid` where a line in the name of one
 *   of the keys was not made by it
 */
export function openCheckpoint(noteText: string, keys: readonly VerifierKey[]): OpenedCheckpoint {
  const note = parseNote(noteText);
  const checkpoint = parseCheckpoint(note.text);
  const own = keys.filter(({ name }) => name === checkpoint.origin);
  const states = own.map((key) => verifySignature(note, key));
  const signedBy = own.filter((_, at) => states[at] === 'valid');
  if (signedBy.length === 0 || states.includes('invalid')) {
    throw new Failure('CHECKPOINT_UNSIGNED', { origin: checkpoint.origin, part: states.includes('invalid') ? 'invalid' : 'absent' });
  }
  return { note, checkpoint, signedBy };
}

function invalid(part: string): Failure {
  return new Failure('CHECKPOINT_INVALID', { part });
}
