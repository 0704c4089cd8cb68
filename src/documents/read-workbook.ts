import { Failure } from '../kernel/failure.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import { readZip } from './read-zip.ts';

/** A cell that is not empty: where it stands, and what it is. What is no text is told by its kind and never taken. */
export interface Cell {
  readonly row: number;
  /** The column's letters. */
  readonly column: string;
  readonly kind: 'text' | 'formula' | 'error' | 'date';
  readonly text: string;
}

/** A sheet of a workbook as it stands there: its cells, and the ranges that are merged. */
export interface ReadSheet {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly merged: readonly string[];
}

const limits = { mostBytes: 16 * 1024 * 1024, mostFiles: 400 } as const;
const mostCells = 100_000;
const wanted = /^(?:xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/;
/** Formats of dates and times that a number in a style names without telling them (ECMA-376 part 1, 18.8.30). */
const builtInDates = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/**
 * Reads the sheets of a workbook (OOXML): of each cell its plain text. Formulas are not computed, and neither merged cells nor anything else is spread
 * out, so a small file stays small.
 *
 * @throws {Failure} INPUT_INVALID for what is no workbook; INPUT_TOO_LARGE for more than 16 MiB unpacked or 100,000 cells
 */
export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] {
  const files = readZip(bytes, (name) => wanted.test(name), limits);
  const xml = (name: string) => {
    const file = files.get(name);
    return file === undefined ? null : readXml(file);
  };
  const book = xml('xl/workbook.xml');
  const relations = xml('xl/_rels/workbook.xml.rels');
  if (book === null || relations === null) throw new Failure('INPUT_INVALID', { at: 'body', needed: 'xlsx' });
  const targets = new Map(relations.children.map(({ attributes }) => [attributes.get('Id'), targetOf(attributes.get('Target') ?? '')]));
  const shared = childrenOf(xml('xl/sharedStrings.xml'), 'si').map(textIn);
  const dates = dateStyles(xml('xl/styles.xml'));
  let left = mostCells;
  return childrenOf(childOf(book, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const sheet = xml(targets.get(attributes.get('id')) ?? '');
    if (sheet === null) return [];
    const cells = childrenOf(childOf(sheet, 'sheetData'), 'row').flatMap(({ children }) =>
      children.flatMap((cell) => cellOf(cell, shared, dates)),
    );
    left -= cells.length;
    if (left < 0) throw new Failure('INPUT_TOO_LARGE', { at: 'body', needed: mostCells });
    const merged = childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell').map((each) => (each.attributes.get('ref') ?? '').slice(0, 30));
    return [{ name: attributes.get('name') ?? '', cells, merged: merged.slice(0, 50) }];
  });
}

function targetOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function cellOf(cell: XmlElement, shared: readonly string[], dates: ReadonlySet<number>): readonly Cell[] {
  const [, column, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell.attributes.get('r') ?? '') ?? [];
  if (column === undefined || row === undefined) throw new Failure('INPUT_INVALID', { at: 'body', needed: 'xlsx' });
  const at = { column, row: Number(row) };
  const type = cell.attributes.get('t') ?? 'n';
  const formula = childOf(cell, 'f');
  const value = childOf(cell, 'v')?.text ?? '';
  if (formula !== null) return [{ ...at, kind: 'formula', text: `=${formula.text}` }];
  if (type === 'e') return [{ ...at, kind: 'error', text: value }];
  if (type === 'd' || (type === 'n' && value !== '' && dates.has(Number(cell.attributes.get('s') ?? 0))))
    return [{ ...at, kind: 'date', text: value }];
  const text =
    type === 's'
      ? (shared[Number(value)] ?? '')
      : type === 'inlineStr'
        ? textIn(childOf(cell, 'is'))
        : type === 'b'
          ? value === '1'
            ? 'true'
            : 'false'
          : value;
  return text.trim() === '' ? [] : [{ ...at, kind: 'text', text }];
}

/** The text of a shared or inline string, of all its runs; readings beside Chinese characters are no part of it. */
function textIn(element: XmlElement | null): string {
  if (element === null) return '';
  return element.children.map((child) => (child.name === 't' ? child.text : child.name === 'r' ? textIn(child) : '')).join('');
}

function dateStyles(styles: XmlElement | null): ReadonlySet<number> {
  const own = childrenOf(childOf(styles, 'numFmts'), 'numFmt')
    .filter(({ attributes }) => /[ymdhs]/i.test((attributes.get('formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')))
    .map(({ attributes }) => Number(attributes.get('numFmtId')));
  const all = new Set([...builtInDates, ...own]);
  const formats = childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({ attributes }) => Number(attributes.get('numFmtId') ?? 0));
  return new Set(formats.flatMap((format, at) => (all.has(format) ? [at] : [])));
}

function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((child) => child.name === name) ?? null;
}

function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}
