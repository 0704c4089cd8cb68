import { filtered } from '../filtered.ts';
import { sql, type Kysely, type Selectable, type SelectQueryBuilder } from 'kysely';
import type { DatabaseSchema } from '../schema.ts';
import { lastSequence } from '../last-sequence.ts';
import { many } from '../many.ts';
import { pageOf, rowsFor, type Page, type PageRequest } from '../page.ts';
import { timeCursor, timePlaceOf } from '../time-cursor.ts';
import type { Work } from '../work.ts';
import { entryConditionNames, entryConditionsOf, entryValues, searched, type EntryFilter, type EntryGiven } from './entry-filter.ts';
import { entriesWithContext, recordedEntryOf, type RecordedEntry } from './recorded-entry.ts';
import { param } from '../param.ts';

/** Places are found first, in narrow rows; then only the page's entries are fetched. */
const select = filtered(entryConditionNames, (db, given) => {
  const found = searched(db, given);
  const ordered = given('instance')
    ? found.orderBy(sql.ref('revision'), 'desc')
    : found.orderBy('recorded_at', 'desc').orderBy('sequence', 'desc');
  const limited = ordered.select(['sequence', 'recorded_at']).limit(param('limit'));
  return entriesWithContext(db)
    .innerJoin(isInIndex(given) ? withMatter(db, limited) : limited.select('instance_key').as('page'), (join) =>
      join.onRef('page.sequence', '=', 'entry.sequence').onRef('page.instance_key', '=', 'entry.instance_key'),
    )
    .orderBy('page.recorded_at', 'desc')
    .orderBy('page.sequence', 'desc');
});

/**
 * Whether the index that is searched holds all that is asked, but not the matter. That is then told by the rows of the page alone, and what is
 * passed over is looked at in the index.
 */
function isInIndex(given: EntryGiven): boolean {
  if (given('instance') || given('person')) return false;
  if (given('village')) return given('type') || given('late') || given('onTime');
  return given('late') && !given('type') && !given('street') && !given('district');
}

type Place = Pick<Selectable<DatabaseSchema['trail']>, 'recorded_at' | 'sequence'>;

function withMatter(db: Kysely<DatabaseSchema>, places: SelectQueryBuilder<DatabaseSchema, 'entry' | 'trail', Place>) {
  return db
    .selectFrom(places.as('place'))
    .innerJoin('trail', 'trail.sequence', 'place.sequence')
    .select(['place.sequence', 'place.recorded_at', 'trail.instance_key'])
    .as('page');
}

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
