import { filtered } from '../filtered.ts';
import { sql } from 'kysely';
import { lastSequence } from '../last-sequence.ts';
import { many } from '../many.ts';
import { pageOf, rowsFor, type Page, type PageRequest } from '../page.ts';
import { timeCursor, timePlaceOf } from '../time-cursor.ts';
import type { Work } from '../work.ts';
import { untilPlace } from '../until-place.ts';
import { entryConditionNames, entryConditionsOf, entryValues, searched, whereEntry, type EntryFilter } from './entry-filter.ts';
import { entriesWithContext, recordedEntryOf, type RecordedEntry } from './recorded-entry.ts';
import { param } from '../param.ts';

/** Places are found first, in narrow rows; then only the page's entries are fetched. */
const select = filtered(entryConditionNames, (db, given) => {
  const found = searched(db, given)
    .select(['trail.sequence', 'trail.recorded_at', 'trail.instance_key'])
    .where((eb) => eb.and([whereEntry(eb, given), untilPlace('trail')]));
  const ordered = given('instance')
    ? found.orderBy(sql.ref('entry.revision'), 'desc')
    : found.orderBy('trail.recorded_at', 'desc').orderBy('trail.sequence', 'desc');
  return entriesWithContext(db)
    .innerJoin(ordered.limit(param('limit')).as('page'), (join) =>
      join.onRef('page.sequence', '=', 'entry.sequence').onRef('page.instance_key', '=', 'entry.instance_key'),
    )
    .orderBy('page.recorded_at', 'desc')
    .orderBy('page.sequence', 'desc');
});

/**
 * Entries by when they were recorded, the newest first, of those of one moment the one that came last. Entries made while one pages through
 * disturb none, whatever time they bear.
 */
export function* listEntries(filter: EntryFilter, page: PageRequest): Work<Page<RecordedEntry>> {
  const place = timePlaceOf(page.after, filter.until);
  const bound = place.bound ?? (yield* lastSequence('entry'));
  const values = { ...entryValues(filter), at: place.at, before: place.before, bound, limit: rowsFor(page) };
  const rows = yield* many(select(entryConditionsOf(filter)), values);
  return pageOf(rows, page.limit, (row) => timeCursor(row, bound), recordedEntryOf);
}
