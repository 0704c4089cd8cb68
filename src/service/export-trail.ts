import type { EntryFilterInput } from '../contract/entry-filter.ts';
import type { EntryView } from '../contract/entry-view.ts';
import type { ServiceContext } from './context.ts';
import { readTrailView } from './read-trail-view.ts';
import type { Session } from './session.ts';

/**
 * All entries that a filter finds, the newest first, page by page, so that a long trail never stands in memory whole.
 *
 * @throws {Failure} OUT_OF_SCOPE, DATE_INVALID
 */
export async function* exportTrail(context: ServiceContext, session: Session, filter: EntryFilterInput): AsyncGenerator<EntryView> {
  let cursor: string | undefined;
  do {
    const page = await readTrailView(context, session, filter, cursor === undefined ? { limit: 200 } : { limit: 200, cursor });
    yield* page.rows;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}
