import type { Box, TextSpot } from './chart-layout.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';
import { baseLine } from '../svg.ts';

/** Distances that follow from a type size, all in its unit. */
export interface TypeMeasure {
  readonly size: number;
  /** From one line of text to the next, from a box's side and its edge to its text, from one drawn line to the next, the length of an arrow's head with its stem. */
  readonly pitch: number;
  readonly side: number;
  readonly edge: number;
  readonly track: number;
  readonly arrow: number;
}

/** The measure of a type size. */
export function typeMeasure(size: number): TypeMeasure {
  const part = (share: number) => Math.round(size * share);
  return { size, pitch: part(1.2), side: part(0.35), edge: part(0.3), track: part(0.65), arrow: part(0.75) };
}

/** A text's lines in a width, and how wide and high they are with the room around them. */
export interface Block {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Several paragraphs, wrapped, as one block no wider than `width`. */
export function blockOf(paragraphs: readonly string[], { size, pitch, side, edge }: TypeMeasure, width: number): Block {
  const lines = paragraphs.flatMap((each) => wrapText(each, size, width - 2 * side));
  const widest = Math.max(0, ...lines.map((line) => textWidth(line, size)));
  return { lines, width: widest + 2 * side, height: lines.length * pitch + 2 * edge };
}

/** The block of what stands on a line: with hardly any room above and below. */
export function chipOf(paragraphs: readonly string[], type: TypeMeasure, width: number): Block {
  return blockOf(paragraphs, { ...type, edge: Math.round(type.edge / 3) }, width);
}

/** A block's lines in a box, in the middle of its height; `bold` says how many from the first on are bold. */
export function spotsIn(
  { lines }: Pick<Block, 'lines'>,
  box: Box,
  { size, pitch, side }: TypeMeasure,
  { anchor = 'middle', bold = 0 }: { readonly anchor?: TextSpot['anchor']; readonly bold?: number } = {},
): readonly TextSpot[] {
  const x = anchor === 'middle' ? Math.round(box.x + box.width / 2) : box.x + side;
  const top = box.y + (box.height - lines.length * pitch) / 2;
  return lines.map((text, at) => ({ text, x, y: Math.round(top + (at + 0.5) * pitch) + baseLine(size), anchor, bold: at < bold }));
}
