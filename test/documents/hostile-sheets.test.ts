import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readSheet, type SheetIssue } from '../../src/documents/read-sheet.ts';
import { readTailoringSheet } from '../../src/documents/read-tailoring-sheet.ts';
import { writeTailoringSheet } from '../../src/documents/tailoring-sheet.ts';
import type { TailoringInput } from '../../src/contract/tailoring.ts';
import type { Failure } from '../../src/kernel/failure.ts';

const form = { name: '样例', headings: ['甲', '乙'], mostRows: 20 };
const names = { steps: [], stages: [], keys: [], rules: [] };

async function bytesOf(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('样例');
  sheet.addRow(['甲', '乙']);
  fill(sheet, book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function failureOf(act: () => unknown): Failure {
  try {
    act();
  } catch (error) {
    return error as Failure;
  }
  throw new TypeError('nothing was thrown');
}

/** A zip archive of files as they are given: name, bytes, and what the directory says that they unpack to. */
function zipOf(files: readonly (readonly [string, Uint8Array])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(10, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, title, packed);
    directory.push(entry, title);
    at += local.length + title.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const book = '<workbook xmlns:r="x"><sheets><sheet name="样例" r:id="rId1"/></sheets></workbook>';
const relations = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';
const workbookOf = (sheet: string | Uint8Array, more: readonly (readonly [string, Uint8Array])[] = []) =>
  zipOf([
    ['xl/workbook.xml', Buffer.from(book)],
    ['xl/_rels/workbook.xml.rels', Buffer.from(relations)],
    ['xl/worksheets/sheet1.xml', typeof sheet === 'string' ? Buffer.from(sheet) : sheet],
    ...more,
  ]);
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheetOf = (rows: string) =>
  `<worksheet><sheetData><row r="1">${cell('A1', '甲')}${cell('B1', '乙')}</row>${rows}</sheetData></worksheet>`;

describe('readSheet()', () => {
  it('reads texts, numbers and yes or no as they stand, in columns of any order', async () => {
    const bytes = await bytesOf((sheet) => {
      sheet.getCell('A1').value = '乙';
      sheet.getCell('B1').value = '甲';
      sheet.addRow(['  样例  ', 12]);
      sheet.addRow([{ richText: [{ text: '样' }, { text: '例' }] }, true]);
    });
    const { rows, issues } = readSheet(bytes, form);
    expect(issues).toEqual([]);
    expect(rows.map(({ row, cells }) => [row, Object.fromEntries(cells)])).toEqual([
      [2, { 乙: '样例', 甲: '12' }],
      [3, { 乙: '样例', 甲: 'true' }],
    ]);
  });

  it('tells what is no plain text, with its row and column, and takes none of it', async () => {
    const bytes = await bytesOf((sheet) => {
      sheet.getCell('A2').value = { formula: 'HYPERLINK("http://example.invalid","x")', result: 'x' };
      sheet.getCell('B2').value = new Date('2026-03-02T00:00:00Z');
      sheet.getCell('A3').value = { error: '#REF!' };
      sheet.getCell('B3').value = '长'.repeat(5000);
      sheet.getCell('C4').value = '样例';
    });
    const { rows, issues } = readSheet(bytes, form);
    expect(rows).toEqual([]);
    expect(issues.map(({ row, column, wrong }) => [row, column, wrong.zh.slice(0, 6)])).toEqual([
      [2, '甲', '单元格是公式'],
      [2, '乙', '单元格是日期'],
      [3, '甲', '单元格是错误'],
      [3, '乙', '文字有 50'],
      [4, 'C', '这一列没有表'],
    ]);
    for (const { wrong, right } of issues) for (const text of [wrong.zh, wrong.en, right.zh, right.en]) expect(text).not.toBe('');
  });

  it('tells merged cells without spreading them out, however many they span', () => {
    const merged = sheetOf(`<row r="2">${cell('A2', '样例')}</row>`).replace(
      '</worksheet>',
      '<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells></worksheet>',
    );
    const began = process.memoryUsage().heapUsed;
    const { issues } = readSheet(workbookOf(merged), form);
    expect(issues.map(({ wrong }) => wrong.en)).toEqual(['The cells A2:XFD1048576 are merged']);
    expect(process.memoryUsage().heapUsed - began).toBeLessThan(32 * 1024 * 1024);
  });

  it('tells a heading that is missing, unknown, or there twice', async () => {
    const bytes = await bytesOf((sheet) => (sheet.getRow(1).values = ['甲', '甲', '丙']));
    const failure = failureOf(() => readSheet(bytes, form));
    expect(failure).toMatchObject({ code: 'SHEET_INVALID' });
    expect((failure.facts['issues'] as unknown as SheetIssue[]).map(({ column }) => column)).toEqual(['B', 'C', '乙']);
  });

  it.each([
    ['more than a megabyte', Buffer.alloc(1024 * 1024 + 1), 'INPUT_TOO_LARGE'],
    ['no archive', Buffer.from('样例文件，不是表格'), 'INPUT_INVALID'],
    ['an archive without a workbook', zipOf([['a.txt', Buffer.from('样例')]]), 'INPUT_INVALID'],
    ['what unpacks to more than it says', workbookOf(new Uint8Array(64 * 1024 * 1024)), 'INPUT_TOO_LARGE'],
    [
      'a document type',
      workbookOf(
        '<!DOCTYPE x [<!ENTITY a "样例">]><worksheet><sheetData><row r="1"><c r="A1"><v>&a;</v></c></row></sheetData></worksheet>',
      ),
      'INPUT_INVALID',
    ],
    ['elements within elements without end', workbookOf('<a>'.repeat(5000)), 'INPUT_INVALID'],
    ['elements that do not close', workbookOf('<worksheet><sheetData></worksheet>'), 'INPUT_INVALID'],
    ['a cell that stands nowhere', workbookOf(sheetOf('<row r="2"><c r="样例"><v>1</v></c></row>')), 'INPUT_INVALID'],
    [
      'too many rows',
      workbookOf(sheetOf(Array.from({ length: 30 }, (_, n) => `<row>${cell(`A${n + 2}`, '样例')}</row>`).join(''))),
      'INPUT_TOO_LARGE',
    ],
  ])('refuses %s', (_name, bytes, code) => {
    expect(failureOf(() => readSheet(bytes, form))).toMatchObject({ code });
  });

  it('cut anywhere, is told and never half read', async () => {
    const whole = await bytesOf((sheet) => sheet.addRow(['样例', '样例']));
    for (let length = 0; length < whole.length; length += 97)
      expect(failureOf(() => readSheet(whole.subarray(0, length), form))).toMatchObject({ code: 'INPUT_INVALID' });
  });
});

const told = { zh: '样例', en: 'sample' };
const tailoring: TailoringInput = {
  operations: [
    {
      operation: 'addStep',
      before: 'letting',
      name: 'visit',
      ...told,
      actors: ['streetOffice', 'partyBranch'],
      roles: ['officer'],
      documents: ['photos'],
      limit: { days: 5, unit: 'working' },
    },
    { operation: 'addStep', after: 'visit', name: 'talk', zh: '工作日', en: '=1+1', actors: ['streetOffice'], roles: ['officer'] },
    { operation: 'addDocument', at: 'archive', kind: 'own', ...told },
    { operation: 'addCondition', rule: 'G24', at: 'representativeResolution', event: 'meeting.held', value: 10 },
    { operation: 'addNoticeDays', body: 'villagersAssembly', days: 2 },
    { operation: 'tightenNumber', key: 'pass.villageBodies', value: '2/3', at: 'representativeResolution' },
    { operation: 'tightenNumber', key: 'township.signature', value: true },
    { operation: 'tightenNumber', key: 'proposer.kinds', value: ['branch', 'collective'] },
    { operation: 'tightenLimit', step: 'visit', days: 3, kind: 'most', unit: 'calendar' },
    { operation: 'addReviewer', before: 'payment', role: 'supervisor', actor: 'supervisionCommittee', ...told, documents: ['photos'] },
    { operation: 'narrowRecorders', step: 'visit', roles: ['officer'] },
    { operation: 'rename', of: 'payment', ...told },
    { operation: 'choose', at: 'letting', keep: ['streetTender', 'statutoryTender'] },
  ],
  as: {
    code: 'TS-01',
    nameZh: '样例',
    nameEn: 'sample',
    summary: told,
    condition: told,
    responsible: ['villagersCommittee'],
    guidance: ['streetOffice'],
    reason: told,
  },
};

describe('a sheet of a tailoring', () => {
  it('reads back just what was written, of every operation', async () => {
    const read = readTailoringSheet(await writeTailoringSheet(tailoring, names));
    expect(read.tailoring).toEqual(tailoring);
    expect([read.rowOf(1), read.rowOf(13), read.columnOf(1, 'before'), read.columnOf(4, 'value')]).toEqual([2, 14, '目标', '数值']);
  });

  it('tells every cell that is not right, and reads nothing', async () => {
    const written = new ExcelJS.Workbook();
    await written.xlsx.load(
      (await writeTailoringSheet({ operations: tailoring.operations.slice(0, 1) }, names)) as unknown as ExcelJS.Buffer,
    );
    const sheet = written.worksheets[0] as ExcelJS.Worksheet;
    const headings = sheet.getRow(1).values as string[];
    const put = (row: number, heading: string, value: ExcelJS.CellValue) =>
      (sheet.getRow(row).getCell(headings.indexOf(heading)).value = value);
    put(2, '数值', '很多');
    put(2, '保留', '样例');
    put(3, '操作', '删除环节');
    put(4, '操作', '增加通知天数');
    put(4, '目标', 'villagersAssembly');
    put(4, '数值', '99999999999999999999');
    put(5, '操作', '改名称');
    put(5, '目标', '1; drop');
    put(5, '中文', '样例\u202e');
    const failure = failureOf(() => readTailoringSheet(new Uint8Array(Buffer.alloc(0))));
    expect(failure.code).toBe('INPUT_INVALID');
    const bytes = Buffer.from(await written.xlsx.writeBuffer());
    const issues = failureOf(() => readTailoringSheet(bytes)).facts['issues'] as unknown as SheetIssue[];
    expect(issues.map(({ row, column }) => `${row} ${column}`).sort()).toEqual(
      ['2 保留', '2 数值', '3 操作', '4 数值', '5 中文', '5 目标', '5 英文'].sort(),
    );
  });

  it('with nothing in it is told', async () => {
    const bytes = await writeTailoringSheet({ operations: [] }, names);
    expect(failureOf(() => readTailoringSheet(bytes))).toMatchObject({
      code: 'SHEET_INVALID',
      facts: { issues: [{ row: 2, column: '操作' }] },
    });
  });
});
