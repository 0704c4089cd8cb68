import { Failure } from '../kernel/failure.ts';

/**
 * A proof in pieces that fit QR codes of `most` bytes, in order: the text itself where it fits, else parts that say which they are, so that they
 * may be scanned in any order: a line `siyi-proof/1 <code> <number>/<count> <characters>`, then so many characters.
 *
 * @param most at least 128; bytes of UTF-8
 * @param code the receipt's, which each part bears, so that parts of two receipts are not mixed up
 */
export function splitProof(text: string, code: string, most: number): readonly string[] {
  const whole = encoder.encode(text).length;
  if (whole <= most) return [text];
  const room = most - headLength(code);
  const count = Math.ceil(whole / room);
  // Of about the same size, so that their squares are; a character may take three bytes from the next one.
  const pieces = cut(text, Math.min(room, Math.ceil(whole / count) + 3));
  return pieces.map((piece, at) => `${form} ${code} ${at + 1}/${pieces.length} ${Array.from(piece).length}\n${piece}`);
}

/** Whether a text has parts of a proof in it, and is none by itself. */
export function isInParts(text: string): boolean {
  return text.trimStart().startsWith(`${form} `);
}

/**
 * The proof that {@link splitProof} cut, out of its parts in any order, as they were scanned one after the other: in one text or in several, with
 * whatever a scanner puts between. A part that was scanned twice counts once.
 *
 * @throws {Failure} PROOF_INVALID with `part` `parts` when one is missing or cut short, or when they are not all of one receipt
 */
export function joinProof(scanned: string): string {
  const text = scanned.replace(/\r\n/g, '\n');
  const parts = new Map<number, string>();
  let receipt: string | null = null;
  for (const { 0: head, 1: code, 2: number, 3: count, 4: length, index } of text.matchAll(headed)) {
    const piece = begin(text.slice(index + head.length), Number(length));
    const known = parts.get(Number(number));
    const of = `${code ?? ''}/${count ?? ''}`;
    receipt ??= of;
    if (piece === null || receipt !== of || (known !== undefined && known !== piece)) throw invalid(parts.size);
    parts.set(Number(number), piece);
  }
  const pieces = Array.from({ length: Number(receipt?.split('/')[1] ?? 0) }, (_, at) => parts.get(at + 1));
  if (pieces.length === 0 || parts.size !== pieces.length || pieces.includes(undefined)) throw invalid(parts.size);
  return pieces.join('');
}

const form = 'siyi-proof/1';
const headed = /^siyi-proof\/1 ([0-9A-Z-]{1,40}) ([1-9]\d{0,2})\/([1-9]\d{0,2}) (\d{1,4})\n/gmu;
const encoder = new TextEncoder();

/** Of the line before a part, at its longest. */
function headLength(code: string): number {
  return `${form} ${code} 999/999 9999\n`.length;
}

/** The first characters of a text, so many of them; null where it has fewer. */
function begin(text: string, length: number): string | null {
  const characters = Array.from(text.slice(0, 2 * length)).slice(0, length);
  return characters.length === length ? characters.join('') : null;
}

/** Pieces of at most `size` bytes each, none of them cut inside a character. */
function cut(text: string, size: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let length = 0;
  for (const character of text) {
    const bytes = encoder.encode(character).length;
    if (length + bytes > size) {
      pieces.push(piece);
      piece = '';
      length = 0;
    }
    piece += character;
    length += bytes;
  }
  return [...pieces, piece];
}

function invalid(got: number): Failure {
  return new Failure('PROOF_INVALID', { part: 'parts', got });
}
