// Documents to print and to open in WPS or Office. May import kernel, contract and engine. Read first: list-sheet.ts.
import ExcelJS from 'exceljs';
import type { InputIssue } from '../contract/parse-input.ts';
import { Failure } from '../kernel/failure.ts';
import { tellIssue } from './tell-issue.ts';

/** A row of a sheet: its number as the program that opens it shows it, and its cells as text by heading; an empty cell is absent. */
export interface SheetRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** What was read: rows, the column letters of the headings, and cells that hold something else than plain text. */
export interface SheetRows {
  readonly rows: readonly SheetRow[];
  readonly columns: ReadonlyMap<string, string>;
  readonly issues: readonly InputIssue[];
}

const mostUnpacked = 16 * 1024 * 1024;
const mostText = 4000;

/**
 * Reads the first sheet of a workbook: headings in row 1, then one row each. Formulas, errors and over-long cells are told and never taken.
 *
 * @param headings what may stand in row 1, in any order; those marked required must
 * @throws {Failure} INPUT_INVALID for what is no workbook, or lacks a heading; INPUT_TOO_LARGE for more than `mostRows`, or what would unpack to too much
 */
export async function readSheetRows(bytes: Uint8Array, headings: readonly string[], mostRows: number): Promise<SheetRows> {
  const sheet = await firstSheet(bytes);
  const columns = headingColumns(sheet, headings);
  const rows: SheetRow[] = [];
  const issues: InputIssue[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (number === 1) return;
    const cells = new Map<string, string>();
    for (const [heading, letter] of columns) {
      const text = textOf(row.getCell(letter).value);
      if (text === null || text.length > mostText) issues.push(tellIssue(`${letter}${number}`, 'sheet.issue.plain', { most: mostText }));
      else if (text !== '') cells.set(heading, text);
    }
    if (cells.size > 0) rows.push({ row: number, cells });
  });
  if (rows.length > mostRows) throw new Failure('INPUT_TOO_LARGE', { at: 'body', needed: mostRows, got: rows.length });
  return { rows, columns, issues };
}

async function firstSheet(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  if (unpackedBytes(bytes) > mostUnpacked) throw new Failure('INPUT_TOO_LARGE', { at: 'body', needed: mostUnpacked });
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  } catch (cause) {
    throw new Failure('INPUT_INVALID', { at: 'body', needed: 'xlsx' }, cause);
  }
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new Failure('INPUT_INVALID', { at: 'body', needed: 'xlsx' });
  return sheet;
}

function headingColumns(sheet: ExcelJS.Worksheet, headings: readonly string[]): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  const issues: InputIssue[] = [];
  sheet.getRow(1).eachCell({ includeEmpty: false }, (cell, number) => {
    const heading = textOf(cell.value) ?? '';
    const letter = sheet.getColumn(number).letter;
    if (!headings.includes(heading) || columns.has(heading)) issues.push(tellIssue(`${letter}1`, 'sheet.issue.heading', { headings }));
    else columns.set(heading, letter);
  });
  const lacking = headings.filter((heading) => !columns.has(heading));
  if (lacking.length > 0) issues.push(tellIssue('1', 'sheet.issue.lacking', { lacking }));
  if (issues.length > 0) throw new Failure('INPUT_INVALID', { issues: issues as never });
  return columns;
}

/** A cell's plain text, trimmed; null for a formula, an error or anything else that is computed or no text. */
function textOf(value: ExcelJS.CellValue): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object' && 'richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  return null;
}

/** How many bytes a zip archive says that it unpacks to (PKWARE APPNOTE 4.3.12); 0 where it says nothing that can be read. */
function unpackedBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at + 46 <= view.byteLength; at += 1) if (view.getUint32(at, true) === 0x02014b50) sum += view.getUint32(at + 24, true);
  return sum;
}
