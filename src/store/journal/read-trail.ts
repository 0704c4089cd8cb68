import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { entriesWithContext, recordedEntryOf, type RecordedEntry } from './recorded-entry.ts';

const select = statement((db) =>
  entriesWithContext(db)
    .where('instance.id', '=', param('instance'))
    .where('entry.revision', '>', param('after'))
    .orderBy('entry.revision')
    .limit(param('limit')),
);

/** Entries of one matter in order, those after revision `after` (0 for all), at most `limit`. */
export function* readTrail(instance: string, after: number, limit: number): Work<readonly RecordedEntry[]> {
  const rows = yield* many(select, { instance, after, limit });
  return rows.map(recordedEntryOf);
}
