import type { OperationName, TailoringInput } from '../contract/tailoring.ts';
import { tell } from '../kernel/messages/tell.ts';

/** The columns of a sheet of operations, in order; their headings are `sheet.tailoring.<column>`. */
export const tailoringColumns = [
  ...(['operation', 'target', 'position', 'name', 'zh', 'en', 'actors', 'roles', 'documents', 'value', 'unit', 'keep'] as const),
] as const;

/** One of {@link tailoringColumns}. */
export type TailoringColumn = (typeof tailoringColumns)[number];

/** By what the words of a list are parted in a cell: U+3001. */
export const separator = '\u3001';

type Operation = TailoringInput['operations'][number];

/** How a field of an operation is written in its column. */
export interface SheetField {
  readonly column: TailoringColumn;
  /** `word` is one of {@link words}, `value` what a configured value may be. */
  readonly form: 'text' | 'word' | 'list' | 'number' | 'value';
}

const text = (column: TailoringColumn): SheetField => ({ column, form: 'text' });
const word = (column: TailoringColumn): SheetField => ({ column, form: 'word' });
const list = (column: TailoringColumn): SheetField => ({ column, form: 'list' });
const number = (column: TailoringColumn): SheetField => ({ column, form: 'number' });
const told = { zh: text('zh'), en: text('en') };

/** Which column holds which field of each operation. `before` and `after` are told apart by the column `position`, days of a limit by `unit`. */
export const sheetFields: Readonly<Record<OperationName, Readonly<Record<string, SheetField>>>> = {
  addStep: { name: text('name'), ...told, actors: list('actors'), roles: list('roles'), documents: list('documents') },
  addDocument: { at: text('target'), kind: text('name'), ...told },
  addCondition: { rule: text('name'), at: text('target'), event: text('position'), value: { column: 'value', form: 'value' } },
  addNoticeDays: { body: text('target'), days: number('value') },
  tightenNumber: { key: text('name'), value: { column: 'value', form: 'value' }, at: text('target') },
  tightenLimit: { step: text('target'), days: number('value'), kind: word('position'), unit: word('unit') },
  addReviewer: { before: text('target'), role: text('roles'), actor: text('actors'), ...told, documents: list('documents') },
  narrowRecorders: { step: text('target'), roles: list('roles') },
  rename: { of: text('target'), ...told },
  choose: { at: text('target'), keep: list('keep') },
};

/** An operation as the cells of its row. */
export function cellsOf(operation: Operation): Partial<Record<TailoringColumn, string>> {
  const cells: Partial<Record<TailoringColumn, string>> = { operation: tell('zh-CN', `operation.${operation.operation}`) };
  const fields = operation as unknown as Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
  for (const [field, { column, form }] of Object.entries(sheetFields[operation.operation])) {
    const value = fields[field];
    if (value !== undefined)
      cells[column] = typeof value === 'object' ? value.join(separator) : form === 'word' ? spoken(String(value)) : String(value);
  }
  if (operation.operation !== 'addStep') return cells;
  const { before, after, limit } = operation;
  const side = before === undefined ? 'after' : 'before';
  return {
    ...cells,
    target: before ?? after ?? '',
    position: tell('zh-CN', `sheet.position.${side}`),
    ...(limit === undefined ? {} : { value: String(limit.days), unit: tell('zh-CN', `sheet.unit.${limit.unit}`) }),
  };
}

function spoken(name: string): string {
  const known = words.find(([, plain]) => plain === name);
  return known === undefined ? name : tell('zh-CN', known[0]);
}

/** Words that a cell may hold in Chinese, and what they stand for. */
export const words: readonly (readonly [string, string])[] = [
  ['sheet.unit.calendar', 'calendar'],
  ['sheet.unit.working', 'working'],
  ['sheet.position.before', 'before'],
  ['sheet.position.after', 'after'],
  ['sheet.kind.most', 'most'],
  ['sheet.kind.least', 'least'],
];
