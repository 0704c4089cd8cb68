import type { EntryFilterInput } from '../contract/entry-filter.ts';
import type { EntryView } from '../contract/entry-view.ts';
import type { PageQuery, PageView } from '../contract/page.ts';
import { listEntries } from '../store/journal/list-entries.ts';
import type { ServiceContext } from './context.ts';
import { scopedFilter } from './scoped-filter.ts';
import type { Session } from './session.ts';
import { showEntry } from './show-entry.ts';
import { fence } from './fence.ts';

/**
 * The audit trail that the session may see, the newest first.
 *
 * @throws {Failure} OUT_OF_SCOPE, CURSOR_INVALID, DATE_INVALID
 */
export async function readTrailView(
  context: ServiceContext,
  session: Session,
  filter: EntryFilterInput,
  page: PageQuery,
): Promise<PageView<EntryView>> {
  const asked = scopedFilter(session, filter);
  const found = await context.store.read(() => listEntries(asked, { limit: page.limit, after: page.cursor }), fence(session));
  return { rows: found.rows.map(showEntry), next: found.next };
}
