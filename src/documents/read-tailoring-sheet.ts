import { parseInput, type InputIssue } from '../contract/parse-input.ts';
import { newItem, tailoringOperation, tailoringOperations, type OperationName, type TailoringInput } from '../contract/tailoring.ts';
import { Failure } from '../kernel/failure.ts';
import type { Json } from '../kernel/json.ts';
import { tell } from '../kernel/messages/tell.ts';
import { readSheet, sheetIssue, type SheetIssue, type SheetRow } from './read-sheet.ts';
import { separator, sheetFields, tailoringColumns, words, type SheetField, type TailoringColumn } from './tailoring-cells.ts';
import { itemFields } from './tailoring-sheet.ts';

/** A tailoring out of a workbook, and the row in which each of its operations stands. */
export interface ReadTailoring {
  readonly tailoring: TailoringInput;
  /** The row of an operation by its number, from 1; 0 for the item of its own. */
  rowOf(operation: number): number;
  /** The heading of the column that holds a field of an operation. */
  columnOf(operation: number, field: string): string;
}

const mostRows = 100;
const heading = (column: TailoringColumn) => tell('zh-CN', `sheet.tailoring.${column}`);

/**
 * Reads a tailoring as `writeTailoringSheet` writes it; columns may stand in any order, operations and words in Chinese or as the interface
 * names them. All or nothing.
 *
 * @throws {Failure} SHEET_INVALID with `issues`, every cell that is not right by row and column; INPUT_TOO_LARGE, INPUT_INVALID for the
 *   workbook itself
 */
export function readTailoringSheet(bytes: Uint8Array): ReadTailoring {
  const sheet = readSheet(bytes, { name: tell('zh-CN', 'sheet.tailoring'), headings: tailoringColumns.map(heading), mostRows });
  const issues = [...sheet.issues];
  const read = sheet.rows.flatMap((row) => {
    const operation = operationOf(row, issues);
    return operation === null ? [] : [{ operation, row: row.row }];
  });
  const as = itemOf(bytes, issues);
  if (issues.length === 0 && read.length === 0 && as === undefined) issues.push(sheetIssue(2, heading('operation'), 'empty'));
  if (issues.length > 0) throw new Failure('SHEET_INVALID', { issues: issues.slice(0, 100) as unknown as Json });
  return {
    tailoring: { operations: read.map(({ operation }) => operation), ...(as === undefined ? {} : { as }) },
    rowOf: (operation) => read[operation - 1]?.row ?? 0,
    columnOf: (operation, field) => heading(columnOf(read[operation - 1]?.operation.operation, field)),
  };
}

type Operation = TailoringInput['operations'][number];

function operationOf({ row, cells }: SheetRow, issues: SheetIssue[]): Operation | null {
  const cell = (column: TailoringColumn) => cells.get(heading(column));
  const named = cell('operation') ?? '';
  const names = Object.keys(tailoringOperations) as OperationName[];
  const name = names.find((each) => each === named || tell('zh-CN', `operation.${each}`) === named);
  if (name === undefined) {
    issues.push(
      sheetIssue(row, heading('operation'), 'operation', {
        got: named === '' ? null : named.slice(0, 60),
        needed: names.map((each) => tell('zh-CN', `operation.${each}`)),
      }),
    );
    return null;
  }
  const used = new Set<TailoringColumn>([
    'operation',
    ...Object.values(sheetFields[name]).map(({ column }) => column),
    ...(name === 'addStep' ? stepColumns : []),
  ]);
  const idle = tailoringColumns.filter((column) => cell(column) !== undefined && !used.has(column));
  for (const column of idle) issues.push(sheetIssue(row, heading(column), 'idle', { got: tell('zh-CN', `operation.${name}`) }));
  const fields = Object.fromEntries(Object.entries(sheetFields[name]).flatMap(([field, how]) => valued(field, cell(how.column), how)));
  const asked = { operation: name, ...fields, ...(name === 'addStep' ? placed(cell) : {}) };
  try {
    return parseInput(tailoringOperation, asked, 'row');
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    for (const issue of (error.facts['issues'] ?? []) as unknown as readonly InputIssue[]) issues.push(told(row, name, issue));
    return null;
  }
}

const stepColumns: readonly TailoringColumn[] = ['target', 'position', 'value', 'unit'];

function placed(cell: (column: TailoringColumn) => string | undefined): Readonly<Record<string, unknown>> {
  const side = plain(cell('position') ?? 'before');
  const days = cell('value');
  const target = { [side === 'after' || side === 'before' ? side : 'position']: cell('target') };
  return days === undefined ? target : { ...target, limit: { days: numeric(days), unit: plain(cell('unit') ?? 'calendar') } };
}

function valued(field: string, cell: string | undefined, { form }: SheetField): readonly (readonly [string, unknown])[] {
  if (cell === undefined) return [];
  if (form === 'list') return [[field, cell.split(/[、,，;；\s]+/).filter((word) => word !== '')]];
  if (form === 'number') return [[field, numeric(cell)]];
  return [[field, form === 'value' ? valueOf(cell) : form === 'word' ? plain(cell) : cell]];
}

/** A whole number as people type it; anything else stays the text that it is, and is told. */
function numeric(cell: string): unknown {
  return /^\d{1,15}$/.test(cell) ? Number(cell) : cell;
}

function valueOf(cell: string): unknown {
  if (cell === 'true' || cell === tell('zh-CN', 'format.yes')) return true;
  if (cell === 'false' || cell === tell('zh-CN', 'format.no')) return false;
  return cell.includes(separator) ? cell.split(separator) : numeric(cell);
}

function plain(cell: string): string {
  return words.find(([key]) => tell('zh-CN', key) === cell)?.[1] ?? cell;
}

function columnOf(operation: OperationName | undefined, field: string): TailoringColumn {
  const [top = ''] = field.split('.');
  const known = operation === undefined ? undefined : sheetFields[operation][top]?.column;
  if (known !== undefined) return known;
  return top === 'before' || top === 'after' ? 'target' : top === 'position' ? 'position' : top === 'limit' ? 'value' : 'operation';
}

function told(row: number, operation: OperationName, { at, needed }: InputIssue): SheetIssue {
  const field = at.split('.').slice(1).join('.');
  const { wrong } = sheetIssue(row, '', 'cell');
  return { row, column: heading(columnOf(operation, field)), wrong, right: needed };
}

function itemOf(bytes: Uint8Array, issues: SheetIssue[]): TailoringInput['as'] {
  const name = tell('zh-CN', 'sheet.item');
  const [fieldHeading, valueHeading] = ['field', 'value'].map((column) => tell('zh-CN', `sheet.item.${column}`)) as [string, string];
  const sheet = readSheet(bytes, { name, headings: [fieldHeading, valueHeading], mostRows, optional: true });
  if (sheet.rows.every(({ cells }) => !cells.has(valueHeading))) return undefined;
  issues.push(...sheet.issues);
  const value = (field: string) =>
    sheet.rows.find(({ cells }) => cells.get(fieldHeading) === tell('zh-CN', `sheet.item.${field}`))?.cells.get(valueHeading);
  const list = (field: string) => (value(field) ?? '').split(/[、,，;；\s]+/).filter((word) => word !== '');
  const both = (field: string) => ({ zh: value(`${field}Zh`), en: value(`${field}En`) });
  const asked = {
    ...{ code: value('code'), nameZh: value('nameZh'), nameEn: value('nameEn'), summary: both('summary'), condition: both('condition') },
    ...{ responsible: list('responsible'), guidance: list('guidance'), reason: both('reason') },
  };
  try {
    return parseInput(newItem, asked, 'item');
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    for (const { at, needed } of (error.facts['issues'] ?? []) as unknown as readonly InputIssue[]) {
      const [, top = '', language = ''] = at.split('.');
      const field = itemFields.find((each) => each === top || each === `${top}${language === 'en' ? 'En' : 'Zh'}`) ?? 'code';
      const row = sheet.rows.find(({ cells }) => cells.get(fieldHeading) === tell('zh-CN', `sheet.item.${field}`))?.row ?? 0;
      issues.push({
        row,
        column: `${name} ${tell('zh-CN', `sheet.item.${field}`)}`,
        wrong: sheetIssue(row, '', 'cell').wrong,
        right: needed,
      });
    }
    return undefined;
  }
}
