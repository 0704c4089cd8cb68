import type { InstanceFilterInput, InstanceSummaryView } from '../contract/instance-summary.ts';
import type { PageQuery, PageView } from '../contract/page.ts';
import { listInstances } from '../store/instance/list-instances.ts';
import type { ServiceContext } from './context.ts';
import { scopeOf } from './scope.ts';
import type { Session } from './session.ts';
import { fence } from './fence.ts';

/**
 * Instances that the session may see, the newest first.
 *
 * @throws {Failure} OUT_OF_SCOPE, CURSOR_INVALID
 */
export async function listInstancesView(
  context: ServiceContext,
  session: Session,
  filter: InstanceFilterInput,
  page: PageQuery,
): Promise<PageView<InstanceSummaryView>> {
  const { organisation, ...narrower } = filter;
  const within = scopeOf(session, organisation);
  const found = await context.store.read(
    () => listInstances({ ...narrower, within }, { limit: page.limit, after: page.cursor }),
    fence(session),
  );
  return { rows: found.rows.map((row) => ({ ...row, state: [...row.state] })), next: found.next };
}
