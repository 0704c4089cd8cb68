import type { RefusalFilterInput } from '../contract/entry-filter.ts';
import type { PageQuery, PageView } from '../contract/page.ts';
import type { RefusedAttemptView } from '../contract/refused-attempt.ts';
import { listRefusals, type RecordedRefusal } from '../store/refusal/list-refusals.ts';
import type { ServiceContext } from './context.ts';
import { scopedFilter } from './scoped-filter.ts';
import type { Session } from './session.ts';
import { showRefusal } from './show-refusal.ts';
import { fence } from './fence.ts';

/**
 * Refused attempts that the session may see, the newest first.
 *
 * @throws {Failure} OUT_OF_SCOPE, CURSOR_INVALID, DATE_INVALID
 */
export async function listRefusalsView(
  context: ServiceContext,
  session: Session,
  filter: RefusalFilterInput,
  page: PageQuery,
): Promise<PageView<RefusedAttemptView>> {
  const asked = scopedFilter(session, filter);
  const found = await context.store.read(() => listRefusals(asked, { limit: page.limit, after: page.cursor }), fence(session));
  return { rows: found.rows.map(show), next: found.next };
}

function show({ refusal, actor, data, ...attempt }: RecordedRefusal): RefusedAttemptView {
  return {
    ...attempt,
    actor: { ...actor, roles: [...actor.roles] },
    data: { ...data },
    refusal: showRefusal(refusal),
  } as RefusedAttemptView;
}
