import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { entriesWithContext, recordedEntryOf, type RecordedEntry } from './recorded-entry.ts';

const select = statement((db) =>
  entriesWithContext(db).where('instance.id', '=', param('instance')).where('entry.revision', '=', param('revision')),
);

/** One entry of a matter, or null. */
export function* readEntry(instance: string, revision: number): Work<RecordedEntry | null> {
  const row = yield* one(select, { instance, revision });
  return row === undefined ? null : recordedEntryOf(row);
}
