import { cursorNumber } from '../cursor-number.ts';
import { filtered } from '../filtered.ts';
import { many } from '../many.ts';
import { pageOf, rowsFor, type Page, type PageRequest } from '../page.ts';
import { param } from '../param.ts';
import type { Work } from '../work.ts';
import { entryConditions, entryFilters, entryValues, givenOf, type EntryFilter } from './entry-filter.ts';
import { entriesWithContext, recordedEntryOf, type RecordedEntry } from './recorded-entry.ts';

/**
 * Places are found first, then only the page's rows are fetched. SQLite joins in the order of a `cross join`: one matter or one
 * village begins with its matters, a wider area walks back through the journal, where a match is never far.
 */
const select = filtered(entryFilters, (db, given) => {
  const joined =
    given('instance') || given('village') ? db.selectFrom('instance').crossJoin('entry') : db.selectFrom('entry').crossJoin('instance');
  const places = joined
    .select('entry.sequence')
    .where((eb) => entryConditions(eb, given))
    .where('entry.sequence', '<', param('before'))
    .orderBy('entry.sequence', 'desc')
    .limit(param('limit'));
  return entriesWithContext(db).innerJoin(places.as('page'), 'page.sequence', 'entry.sequence').orderBy('entry.sequence', 'desc');
});

/** Entries, the newest first. Entries made while one pages through come before the first page and disturb none. */
export function* listEntries(filter: EntryFilter, page: PageRequest): Work<Page<RecordedEntry>> {
  const rows = yield* many(select(givenOf(filter)), {
    ...entryValues(filter),
    before: cursorNumber(page.after, Number.MAX_SAFE_INTEGER),
    limit: rowsFor(page),
  });
  return pageOf(rows, page.limit, (row) => row.sequence, recordedEntryOf);
}
