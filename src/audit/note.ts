import { decodeBase64 } from '../kernel/base64.ts';
import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';

/** One line under a note, not verified. `signature` is what stands behind the four bytes of the key id; `line` is as it was, without its newline. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: number;
  readonly signature: Uint8Array;
  readonly line: string;
}

/** A text and who is said to have signed it. `text` ends in a newline and is what the signatures are over. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/**
 * Reads a signed note (C2SP signed-note). Verifies nothing: signatures of unknown keys are kept for whoever knows them. At most 100
 * signatures and 2^20 characters.
 *
 * @throws {Failure} NOTE_INVALID with `part`: `size`, `characters` (a control character, or no Unicode), `text` (no blank line before the
 *   signatures), `signatures` (none, too many, or a last line without newline), `line` (not of the form of a signature, base64 that is not
 *   canonical included)
 */
export function parseNote(note: string): Note {
  if (note.length > noteLength) throw invalid('size');
  if (!note.isWellFormed() || controls.test(note)) throw invalid('characters');
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0) throw invalid('text');
  const lines = note.slice(blank + 2).split('\n');
  if (lines.pop() !== '' || lines.length === 0 || lines.length > mostSignatures) throw invalid('signatures');
  return { text: note.slice(0, blank + 1), signatures: lines.map(parseSignature) };
}

/** The note of a text, which ends in a newline, and of its signature lines, without theirs. */
export function formatNote(text: string, lines: readonly string[]): string {
  invariant(text.endsWith('\n') && lines.length > 0, 'a text of lines and at least one signature');
  return `${text}\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** Whether a key can have this name: not empty, without Unicode spaces, plus and control characters. */
export function isKeyName(name: string): boolean {
  return name.isWellFormed() && nameForm.test(name);
}

const noteLength = 2 ** 20;
const mostSignatures = 100;
// eslint-disable-next-line no-control-regex -- this is what a note must not contain
const controls = /[\0-\x09\x0b-\x1f]/;
// eslint-disable-next-line no-control-regex -- likewise
const nameForm = /^[^\p{White_Space}+\0-\x1f]+$/u;
const lineForm = /^— ([^ ]+) ([^ ]+)$/u;
/** Bytes of the key id before a signature. */
const keyIdBytes = 4;

function parseSignature(line: string): NoteSignature {
  const [, name = '', text = ''] = lineForm.exec(line) ?? [];
  const bytes = decodeBase64(text);
  if (!isKeyName(name) || bytes === null || bytes.length <= keyIdBytes) throw invalid('line');
  const keyId = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return { name, keyId, signature: bytes.subarray(keyIdBytes), line };
}

function invalid(part: string): Failure {
  return new Failure('NOTE_INVALID', { part });
}
