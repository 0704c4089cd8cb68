import { baseLine, element, textLine } from '../svg.ts';
import { wrapText } from '../wrap-text.ts';

/** A paragraph; `indent` in parts of the type size. */
export interface Paragraph {
  readonly text: string;
  readonly kind: 'heading' | 'strong' | 'plain' | 'note';
}

/** A line of a paragraph. */
export interface SetLine {
  readonly text: string;
  readonly kind: Paragraph['kind'];
  /** Its height, with what is left free above it. */
  readonly height: number;
  readonly isFirst: boolean;
}

/** Room for lines. */
export interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const indents: Readonly<Record<Paragraph['kind'], number>> = { heading: 0, strong: 0, plain: 0, note: 1 };

/** Paragraphs in lines of a width. */
export function setLines(paragraphs: readonly Paragraph[], size: number, width: number): readonly SetLine[] {
  const pitch = Math.round(size * 1.3);
  return paragraphs.flatMap(({ text, kind }) =>
    wrapText(text, size, width - Math.round(indents[kind] * size)).map((line, at): SetLine => {
      const above = at > 0 || kind === 'note' ? 0 : kind === 'heading' ? Math.round(size * 0.7) : Math.round(size * 0.25);
      return { text: line, kind, height: pitch + above, isFirst: at === 0 };
    }),
  );
}

/** Fills columns in order; what finds no room is left over. A heading is never the last line of a column. */
export function fillColumns(
  lines: readonly SetLine[],
  columns: readonly Column[],
  size: number,
): { readonly markup: string; readonly rest: readonly SetLine[] } {
  const parts: string[] = [];
  let at = 0;
  for (const { x, y, width, height } of columns) {
    let used = 0;
    for (let line = lines[at]; line !== undefined; line = lines[at]) {
      const needed = line.kind === 'heading' ? line.height + (lines[at + 1]?.height ?? 0) : line.height;
      if (used + needed > height) break;
      used += line.height;
      const middle = y + used - Math.round(size * 0.65);
      if (line.kind === 'heading' && line.isFirst) parts.push(rule(x, y + used + Math.round(size * 0.05), width));
      const isBold = line.kind === 'heading' || line.kind === 'strong';
      parts.push(textLine(line.text, x + Math.round(indents[line.kind] * size), middle + baseLine(size), { size, bold: isBold }));
      at += 1;
    }
  }
  return { markup: parts.join(''), rest: lines.slice(at) };
}

/** The least height of `count` columns side by side that hold all lines; whole steps of a line. */
export function balancedHeight(lines: readonly SetLine[], count: number, size: number): number {
  const all = lines.reduce((sum, { height }) => sum + height, 0);
  const fits = (height: number) => {
    const columns = Array.from({ length: count }, () => ({ x: 0, y: 0, width: 0, height }));
    return fillColumns(lines, columns, size).rest.length === 0;
  };
  let height = Math.ceil(all / count);
  while (!fits(height)) height += size;
  return height;
}

function rule(x: number, y: number, width: number): string {
  return element('path', { d: `M${x} ${y}h${width}`, stroke: '#000', 'stroke-width': 3 });
}
