import type { OrganisationView } from '../contract/organisation.ts';
import type { PageQuery, PageView } from '../contract/page.ts';
import { listOrganisations } from '../store/organisation/list-organisations.ts';
import type { ServiceContext } from './context.ts';
import { scopeOf } from './scope.ts';
import type { Session } from './session.ts';

/**
 * The session's organisation and those below it, by code.
 *
 * @throws {Failure} OUT_OF_SCOPE
 */
export async function listOrganisationsView(
  context: ServiceContext,
  session: Session,
  within: string | undefined,
  page: PageQuery,
): Promise<PageView<OrganisationView>> {
  const prefix = scopeOf(session, within);
  const found = await context.store.read(() => listOrganisations(prefix, { limit: page.limit, after: page.cursor }));
  return { rows: [...found.rows], next: found.next };
}
