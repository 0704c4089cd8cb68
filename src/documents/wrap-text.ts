import { textWidth } from './text-width.ts';

/** Marks that do not begin a line, and those that do not end one (GB/T 15834). */
const noStart = new Set('，。、；：！？）》”’】…·,.;:!?)]%');
const noEnd = new Set('（《“‘【([¥');

/**
 * A text in lines that are no wider than `width` at a type size. Latin words and numbers stay whole unless one alone is too wide; Chinese breaks
 * between any two characters but before a closing mark and after an opening one. At least one line, none with blanks around it.
 */
export function wrapText(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text).flatMap((each) => (textWidth(each, size) > width ? Array.from(each) : [each]))) {
    const longer = line + piece;
    if (line === '' || textWidth(longer.trimEnd(), size) <= width) line = longer;
    else {
      lines.push(line.trim());
      line = piece.trimStart();
    }
  }
  return [...lines, line.trim()].filter((each, at) => each !== '' || at === 0);
}

/** The parts between which a line may break. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const character of text.replace(/\s+/gu, ' ')) {
    const before = pieces.at(-1);
    if (before !== undefined && holdsOn(before, character)) pieces[pieces.length - 1] = before + character;
    else pieces.push(character);
  }
  return pieces;
}

function holdsOn(before: string, character: string): boolean {
  const last = Array.from(before).at(-1) ?? '';
  if (character === ' ') return true;
  if (noStart.has(character) || noEnd.has(last)) return true;
  return isLatin(last) && isLatin(character) && last !== ' ';
}

function isLatin(character: string): boolean {
  return (character.codePointAt(0) ?? 0) < 0x2e80 && !'，。、；：（）“”‘’'.includes(character);
}
