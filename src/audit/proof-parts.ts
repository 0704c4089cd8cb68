import { Failure } from '../kernel/failure.ts';

/**
 * A proof in pieces that fit QR codes of `most` bytes, in order: the text itself where it fits, else parts that say which they are, so that they
 * may be scanned in any order.
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
  return pieces.map((piece, at) => `${form} ${code} ${at + 1}/${pieces.length}\n${piece}`);
}

/**
 * The proof that {@link splitProof} cut, out of its parts in any order. A part that was scanned twice counts once.
 *
 * @throws {Failure} PROOF_INVALID with `part` `parts` when one is missing or is no part, or when they are not all of one receipt
 */
export function joinProof(texts: readonly string[]): string {
  const scanned = [...new Set(texts)];
  const [only = ''] = scanned;
  if (scanned.length === 1 && !only.startsWith(`${form} `)) return only;
  const parts = new Map<number, string>();
  let receipt: string | null = null;
  for (const text of scanned) {
    const [, code = '', number = '', count = '', piece = ''] = headed.exec(text) ?? [];
    const known = parts.get(Number(number));
    receipt ??= `${code}/${count}`;
    if (code === '' || receipt !== `${code}/${count}` || (known !== undefined && known !== piece)) throw invalid(scanned);
    parts.set(Number(number), piece);
  }
  const count = Number(receipt?.split('/')[1]);
  const pieces = Array.from({ length: count || 0 }, (_, at) => parts.get(at + 1));
  if (pieces.length === 0 || parts.size !== pieces.length || pieces.includes(undefined)) throw invalid(scanned);
  return pieces.join('');
}

const form = 'siyi-proof/1';
const headed = /^siyi-proof\/1 ([0-9A-Z-]{1,40}) ([1-9]\d{0,2})\/([1-9]\d{0,2})\n(.*)$/su;
const encoder = new TextEncoder();

/** Of the line before a part, with numbers of up to three digits. */
function headLength(code: string): number {
  return `${form} ${code} 999/999\n`.length;
}

/** Pieces of at most `size` bytes each, none of them cut inside a character. */
function cut(text: string, size: number): readonly string[] {
  const pieces: string[] = [''];
  let length = 0;
  for (const character of text) {
    const bytes = encoder.encode(character).length;
    if (length + bytes > size) {
      pieces.push('');
      length = 0;
    }
    pieces[pieces.length - 1] += character;
    length += bytes;
  }
  return pieces;
}

function invalid(scanned: readonly string[]): Failure {
  return new Failure('PROOF_INVALID', { part: 'parts', got: scanned.length });
}
