import ExcelJS from 'exceljs';
import type { Both } from '../kernel/both.ts';
import { tailoringOperations, type OperationName, type TailoringInput } from '../contract/tailoring.ts';
import { tell } from '../kernel/messages/tell.ts';
import { cellsOf, separator, tailoringColumns, type TailoringColumn } from './tailoring-cells.ts';

/** What the sheet explains beside the operations: the names that may be used, each with what people call it. */
export interface SheetNames {
  readonly steps: readonly (Both & { readonly name: string })[];
  readonly stages: readonly (Both & { readonly name: string })[];
  /** Numbers that the flow's rules read. */
  readonly keys: readonly (Both & { readonly name: string })[];
  readonly rules: readonly (Both & { readonly name: string })[];
}

const widths: Readonly<Record<TailoringColumn, number>> = {
  operation: 16,
  target: 26,
  position: 12,
  name: 22,
  zh: 30,
  en: 30,
  actors: 24,
  roles: 20,
  documents: 30,
  value: 16,
  unit: 12,
  keep: 40,
};

/**
 * A tailoring as a workbook that WPS and Excel open: one row for each operation, every cell text, and a sheet that explains what may be
 * written. An item of the place's own stands on a third sheet. Read back by `readTailoringSheet`.
 */
export async function writeTailoringSheet(tailoring: TailoringInput, names: SheetNames): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(tell('zh-CN', 'sheet.tailoring'), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(tailoringColumns.map((column) => tell('zh-CN', `sheet.tailoring.${column}`))).font = { bold: true };
  for (const operation of tailoring.operations) {
    const cells = cellsOf(operation);
    sheet.addRow(tailoringColumns.map((column) => cells[column] ?? ''));
  }
  tailoringColumns.forEach((column, at) => {
    sheet.getColumn(at + 1).width = widths[column];
    sheet.getColumn(at + 1).numFmt = '@';
  });
  explain(workbook, names);
  addItem(workbook, tailoring);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function explain(workbook: ExcelJS.Workbook, names: SheetNames): void {
  const sheet = workbook.addWorksheet(tell('zh-CN', 'sheet.help'));
  const head = (key: string) => {
    sheet.addRow([tell('zh-CN', key)]).font = { bold: true };
  };
  head('sheet.help.operations');
  for (const name of Object.keys(tailoringOperations) as OperationName[])
    sheet.addRow([tell('zh-CN', `operation.${name}`), name, tell('zh-CN', `operation.${name}.help`)]);
  for (const kind of ['steps', 'stages', 'keys', 'rules'] as const) {
    sheet.addRow([]);
    head(`sheet.help.${kind}`);
    for (const { name, zh, en } of names[kind]) sheet.addRow([name, zh, en]);
  }
  [28, 30, 90].forEach((width, at) => (sheet.getColumn(at + 1).width = width));
}

function addItem(workbook: ExcelJS.Workbook, { as }: TailoringInput): void {
  const sheet = workbook.addWorksheet(tell('zh-CN', 'sheet.item'));
  sheet.addRow(['field', 'value'].map((column) => tell('zh-CN', `sheet.item.${column}`))).font = { bold: true };
  const values: Readonly<Record<string, string>> = {
    ...(as === undefined ? {} : { code: as.code, nameZh: as.nameZh, nameEn: as.nameEn }),
    ...(as === undefined ? {} : { responsible: as.responsible.join(separator), guidance: as.guidance.join(separator) }),
    ...(as === undefined
      ? {}
      : { summaryZh: as.summary.zh, summaryEn: as.summary.en, conditionZh: as.condition.zh, conditionEn: as.condition.en }),
    ...(as === undefined ? {} : { reasonZh: as.reason.zh, reasonEn: as.reason.en }),
  };
  for (const field of itemFields) sheet.addRow([tell('zh-CN', `sheet.item.${field}`), values[field] ?? '']);
  sheet.getColumn(1).width = 24;
  sheet.getColumn(2).width = 80;
  sheet.getColumn(2).numFmt = '@';
}

/** The lines of the sheet on which an item of a place's own stands. */
export const itemFields = [
  ...(['code', 'nameZh', 'nameEn', 'summaryZh', 'summaryEn', 'conditionZh', 'conditionEn'] as const),
  ...(['responsible', 'guidance', 'reasonZh', 'reasonEn'] as const),
] as const;
