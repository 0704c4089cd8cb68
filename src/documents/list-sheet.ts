import ExcelJS from 'exceljs';
import { listOrigins, type ListContent, type ListEntry } from '../contract/list-content.ts';
import type { InputIssue } from '../contract/parse-input.ts';
import { powerCategories } from '../contract/power-category.ts';
import { Failure } from '../kernel/failure.ts';
import type { Json } from '../kernel/json.ts';
import { tellBoth } from '../kernel/messages/tell-both.ts';
import { tell } from '../kernel/messages/tell.ts';
import { readSheet, sheetIssue, type SheetIssue, type SheetRow } from './read-sheet.ts';

/** The columns of a list, in order; their headings are `sheet.list.<name>`. */
const columns = ['code', 'zh', 'en', 'category', 'origin', 'flow', 'guidance', 'why', 'interest', 'legalBasis'] as const;
const widths: readonly number[] = [10, 36, 36, 18, 10, 68, 30, 40, 40, 40];
type Column = (typeof columns)[number];

const heading = (column: Column) => tell('zh-CN', `sheet.list.${column}`);
const headings = columns.map(heading);
const mostRows = 500;
const mostIssues = 100;

/** A list as a workbook: one row for each entry, Chinese headings, every cell text. */
export async function writeListSheet(list: Pick<ListContent, 'entries'>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(tell('zh-CN', 'sheet.list'), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(headings).font = { bold: true };
  for (const entry of list.entries) sheet.addRow(columns.map((column) => written(entry)[column]));
  widths.forEach((width, at) => {
    const column = sheet.getColumn(at + 1);
    column.width = width;
    column.numFmt = '@';
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function written({ code, name, category, origin, flow, guidance, reason }: ListEntry): Readonly<Record<Column, string>> {
  return {
    code,
    zh: name.zh,
    en: name.en,
    category: tell('zh-CN', `category.${category}`),
    origin: tell('zh-CN', `origin.${origin}`),
    flow,
    guidance: guidance.join('、'),
    why: reason?.why ?? '',
    interest: reason?.interest ?? '',
    legalBasis: reason?.legalBasis ?? '',
  };
}

/** Entries out of a workbook, and where each place of them stands in it. */
export interface ReadListSheet {
  readonly entries: readonly ListEntry[];
  /** What is wrong at a place in a list (`body.entries.1.flow`), told by its row and column; null for a place that is in no row. */
  issueAt(issue: InputIssue): SheetIssue | null;
}

/**
 * Reads entries as {@link writeListSheet} writes them; columns may stand in any order. An empty flow or English name is the one that `draft` has
 * for the code. All or nothing: one row that is not right, and nothing is read.
 *
 * @throws {Failure} SHEET_INVALID with `issues`, every cell that is not right; INPUT_INVALID, INPUT_TOO_LARGE for the workbook itself
 */
export function readListSheet(bytes: Uint8Array, draft: ListContent): ReadListSheet {
  const { rows, issues: found } = readSheet(bytes, { name: tell('zh-CN', 'sheet.list'), headings, mostRows });
  const issues = [...found];
  const known = new Map(draft.entries.map((entry) => [entry.code, entry]));
  const entries = rows.map((row) =>
    entryOf(row, known, (column, wrong, values) => issues.push(sheetIssue(row.row, heading(column), wrong, values))),
  );
  if (entries.length === 0) issues.push(sheetIssue(2, heading('code'), 'noEntry'));
  if (issues.length > 0) throw new Failure('SHEET_INVALID', { issues: issues.slice(0, mostIssues) as unknown as Json });
  return {
    entries,
    issueAt({ at, needed }) {
      const [, entry, path = ''] = /^body\.entries\.(\d+)\.?(.*)$/.exec(at) ?? [];
      const row = rows[Number(entry)];
      if (row === undefined) return null;
      const column = columns.findLast((each) => path.split('.').includes(each)) ?? (path === 'reason' ? 'why' : 'code');
      return { row: row.row, column: heading(column), wrong: tellBoth('sheet.wrong.entry'), right: needed };
    },
  };
}

type Wrong = (column: Column, wrong: string, values?: Readonly<Record<string, Json>>) => void;

function entryOf({ cells }: SheetRow, known: ReadonlyMap<string, ListEntry>, wrong: Wrong): ListEntry {
  const text = (column: Column) => cells.get(heading(column)) ?? '';
  const needed = (column: Column, otherwise = '') => {
    const found = text(column) === '' ? otherwise : text(column);
    if (found === '') wrong(column, 'required');
    return found;
  };
  const word = <W extends string>(column: 'category' | 'origin', words: readonly W[]): W => {
    const found = words.find((each) => text(column) === each || text(column) === tell('zh-CN', `${column}.${each}`));
    if (found === undefined) wrong(column, column, { got: text(column), needed: words.map((each) => tell('zh-CN', `${column}.${each}`)) });
    return found ?? (words[0] as W);
  };
  const code = needed('code');
  const drawn = known.get(code);
  const reason = { why: text('why'), interest: text('interest'), legalBasis: text('legalBasis') };
  const given = Object.values(reason).some((each) => each !== '');
  if (given) for (const column of ['why', 'interest', 'legalBasis'] as const) needed(column);
  return {
    code,
    origin: word('origin', listOrigins),
    flow: needed('flow', drawn?.flow),
    name: { zh: needed('zh'), en: needed('en', drawn?.name.en) },
    guidance: needed('guidance')
      .split(/[、,，;；\n]/)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
    category: word('category', powerCategories),
    ...(given ? { reason } : {}),
  };
}
