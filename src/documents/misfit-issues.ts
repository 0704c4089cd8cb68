import type { Both } from '../kernel/both.ts';
import type { Misfit } from '../engine/tailor/tailor.ts';
import { tellBoth } from '../kernel/messages/tell-both.ts';
import type { SheetIssue } from './read-sheet.ts';
import type { ReadTailoring } from './read-tailoring-sheet.ts';

/** Operations of a sheet that do not fit the flow, by their row and column. */
export function misfitIssues(read: Pick<ReadTailoring, 'rowOf' | 'columnOf'>, misfits: readonly Misfit[]): readonly SheetIssue[] {
  return misfits.map(({ operation, failure }) => {
    const { field = '', wrong, right, needed = null } = failure.facts;
    return {
      row: read.rowOf(operation),
      column: read.columnOf(operation, typeof field === 'string' ? field : ''),
      wrong: (wrong ?? tellBoth(`failure.${failure.code}`)) as unknown as Both,
      right: (right ?? tellBoth('format.needed', { needed })) as unknown as Both,
    };
  });
}
