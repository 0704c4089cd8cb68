import type { Snapshot } from '../engine/snapshot.ts';
import { stageOf } from '../kernel/stage-of.ts';
import type { Instance } from '../store/instance/read-instance.ts';
import type { RecordedEntry } from '../store/journal/recorded-entry.ts';
import { erasedTitle } from './erased-title.ts';
import { isOverdue } from './is-overdue.ts';

/**
 * What a matter's cover tells otherwise than its entries, by name. The cover is what lists show and what is searched by: title and item are those of
 * the opening entry, times those of the first and the last, the stage is where the last led, the flow and whether it is overdue are the snapshot's.
 */
export function coverDifferences(instance: Instance, trail: readonly RecordedEntry[], snapshot: Snapshot): readonly string[] {
  const [first, last] = [trail[0]?.entry, trail.at(-1)?.entry];
  if (first === undefined || last === undefined) return [];
  const { title, item } = first.data;
  const told = {
    title: typeof title === 'string' ? title : erasedTitle,
    item,
    flow: snapshot.hash,
    stage: stageOf(last.to),
    overdue: isOverdue(snapshot),
    createdAt: first.recordedAt,
    updatedAt: last.recordedAt,
  };
  return Object.entries(told).flatMap(([name, value]) => (instance[name as keyof typeof told] === value ? [] : [name]));
}
