import { cursorNumber } from '../cursor-number.ts';
import { filtered } from '../filtered.ts';
import { many } from '../many.ts';
import { pageOf, rowsFor, type Page, type PageRequest } from '../page.ts';
import { param } from '../param.ts';
import type { Work } from '../work.ts';
import { entryConditionNames, entryConditionsOf, entryValues, startsWithInstances, whereEntry, type EntryFilter } from './entry-filter.ts';
import { entriesWithContext, recordedEntryOf, type RecordedEntry } from './recorded-entry.ts';

/** Places are found first, then only the page's rows are fetched. SQLite joins in the order of a `cross join`. */
const select = filtered(entryConditionNames, (db, given) => {
  const joined = startsWithInstances(given) ? db.selectFrom('instance').crossJoin('entry') : db.selectFrom('entry').crossJoin('instance');
  const places = joined
    .select('entry.sequence')
    .where((eb) => whereEntry(eb, given))
    .where('entry.sequence', '<', param('before'))
    .orderBy('entry.sequence', 'desc')
    .limit(param('limit'));
  return entriesWithContext(db).innerJoin(places.as('page'), 'page.sequence', 'entry.sequence').orderBy('entry.sequence', 'desc');
});

/** Entries, the newest first. Entries made while one pages through come before the first page and disturb none. */
export function* listEntries(filter: EntryFilter, page: PageRequest): Work<Page<RecordedEntry>> {
  const values = { ...entryValues(filter), before: cursorNumber(page.after, Number.MAX_SAFE_INTEGER), limit: rowsFor(page) };
  const rows = yield* many(select(yield* entryConditionsOf(filter)), values);
  return pageOf(rows, page.limit, (row) => row.sequence, recordedEntryOf);
}
