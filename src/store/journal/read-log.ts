import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { entriesWithContext, recordedEntryOf, type RecordedEntry } from './recorded-entry.ts';

const select = statement((db) =>
  entriesWithContext(db).where('entry.sequence', '>', param('after')).orderBy('entry.sequence').limit(param('limit')),
);

/** Entries of all matters in the order of the journal, those after sequence `after` (0 for all), at most `limit`. */
export function* readLog(after: number, limit: number): Work<readonly RecordedEntry[]> {
  const rows = yield* many(select, { after, limit });
  return rows.map(recordedEntryOf);
}
