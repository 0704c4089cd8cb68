import type { Both } from '../contract/both.ts';
import type { Misfit } from '../engine/tailor/tailor.ts';
import type { Json } from '../kernel/json.ts';
import { tell } from '../kernel/messages/tell.ts';
import type { SheetIssue } from './read-sheet.ts';
import type { ReadTailoring } from './read-tailoring-sheet.ts';

/** Operations of a sheet that do not fit the flow, by their row and column. */
export function misfitIssues(read: Pick<ReadTailoring, 'rowOf' | 'columnOf'>, misfits: readonly Misfit[]): readonly SheetIssue[] {
  return misfits.map(({ operation, failure }) => {
    const { field = '', wrong, right, needed = null } = failure.facts;
    return {
      row: read.rowOf(operation),
      column: read.columnOf(operation, typeof field === 'string' ? field : ''),
      wrong: (wrong ?? told(`failure.${failure.code}`)) as unknown as Both,
      right: (right ?? told('format.needed', { needed })) as unknown as Both,
    };
  });
}

function told(key: string, values: Readonly<Record<string, Json>> = {}): { readonly zh: string; readonly en: string } {
  return { zh: tell('zh-CN', key, values), en: tell('en', key, values) };
}
