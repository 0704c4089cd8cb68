// Documents to print and to open in WPS or Office. May import kernel, contract and engine. Read first: this file, tailoring-sheet.ts.
import type { Both } from '../kernel/both.ts';
import { Failure } from '../kernel/failure.ts';
import type { Json } from '../kernel/json.ts';
import { tellBoth } from '../kernel/messages/tell-both.ts';
import { readWorkbook, type Cell } from './read-workbook.ts';

/** A row of a sheet: its number as a spreadsheet program shows it, and its cells as text by heading; an empty cell is absent. */
export interface SheetRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A cell that is not right: what was wrong, and what would be right. */
export interface SheetIssue {
  /** 0 where no row is meant. */
  readonly row: number;
  /** The column's heading, or its letter where it has none. */
  readonly column: string;
  readonly wrong: Both;
  readonly right: Both;
}

/** What a sheet has to look like. */
export interface SheetForm {
  /** The sheet's name; the first one of the workbook where it is missing. */
  readonly name: string;
  /** Whether the sheet may be missing: then it has no rows. */
  readonly optional?: boolean;
  /** Headings of the first row, in any order; all of them have to be there. */
  readonly headings: readonly string[];
  readonly mostRows: number;
}

/** The largest workbook that is read at all, in bytes. */
export const mostSheetBytes = 1024 * 1024;

const mostText = 4000;

/**
 * Reads a sheet of a workbook (OOXML, ISO/IEC 29500) as rows of text under headings. Nothing in it is computed: a formula, an error, a date, a merged or an over-long cell is
 * told with its place and taken for nothing.
 *
 * @throws {Failure} INPUT_TOO_LARGE for a larger workbook, or one that unpacks to too much; INPUT_INVALID for what is none; SHEET_INVALID with
 *   `issues` where a heading is missing or stands there twice
 */
export function readSheet(
  bytes: Uint8Array,
  form: SheetForm,
): { readonly rows: readonly SheetRow[]; readonly issues: readonly SheetIssue[] } {
  if (bytes.length > mostSheetBytes) throw new Failure('INPUT_TOO_LARGE', { at: 'body', needed: mostSheetBytes, got: bytes.length });
  const sheets = readWorkbook(bytes);
  const sheet = sheets.find(({ name }) => name === form.name) ?? (form.optional === true ? { cells: [], merged: [] } : sheets[0]);
  if (sheet === undefined) throw new Failure('INPUT_INVALID', { at: 'body', needed: 'xlsx' });
  if (form.optional === true && sheet.cells.length === 0) return { rows: [], issues: [] };
  const columns = headingsOf(sheet.cells, form);
  const issues: SheetIssue[] = sheet.merged.map((range) => sheetIssue(0, range, 'merged', { got: range }));
  const rows = new Map<number, Map<string, string>>();
  for (const cell of sheet.cells) {
    if (cell.row === 1) continue;
    const heading = columns.get(cell.column);
    if (heading === undefined) issues.push(sheetIssue(cell.row, cell.column, 'column', { needed: form.headings }));
    else if (cell.kind !== 'text') issues.push(sheetIssue(cell.row, heading, cell.kind, { got: cell.text.slice(0, 60) }));
    else if (cell.text.length > mostText) issues.push(sheetIssue(cell.row, heading, 'long', { needed: mostText, got: cell.text.length }));
    else rows.set(cell.row, (rows.get(cell.row) ?? new Map<string, string>()).set(heading, cell.text.trim()));
  }
  if (rows.size > form.mostRows) throw new Failure('INPUT_TOO_LARGE', { at: 'body', needed: form.mostRows, got: rows.size });
  return { rows: [...rows].sort(([one], [other]) => one - other).map(([row, cells]) => ({ row, cells })), issues };
}

/** A cell that is not right, by the name of its messages `sheet.wrong.<name>` and `sheet.right.<name>`. */
export function sheetIssue(row: number, column: string, wrong: string, values: Readonly<Record<string, Json>> = {}): SheetIssue {
  return { row, column, wrong: tellBoth(`sheet.wrong.${wrong}`, values), right: tellBoth(`sheet.right.${wrong}`, values) };
}

function headingsOf(cells: readonly Cell[], { headings }: SheetForm): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  const issues: SheetIssue[] = [];
  for (const { row, column, text } of cells) {
    if (row !== 1) continue;
    const heading = text.trim();
    if (!headings.includes(heading) || [...columns.values()].includes(heading))
      issues.push(sheetIssue(1, column, 'heading', { got: heading.slice(0, 60), needed: headings }));
    else columns.set(column, heading);
  }
  for (const heading of headings)
    if (![...columns.values()].includes(heading)) issues.push(sheetIssue(1, heading, 'headingMissing', { needed: headings }));
  if (issues.length > 0) throw new Failure('SHEET_INVALID', { issues: issues.slice(0, 50) as unknown as Json });
  return columns;
}
