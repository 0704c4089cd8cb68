import type { ListCoverageView } from '../contract/list-view.ts';
import type { PageQuery, PageView } from '../contract/page.ts';
import { dayOf } from '../law/plain-date.ts';
import { listInForce } from '../store/list/list-in-force.ts';
import type { Organisation } from '../store/organisation/add-organisation.ts';
import { listOrganisations } from '../store/organisation/list-organisations.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { contentOf } from './gather-list.ts';
import { ownItems } from './own-items.ts';
import { scopeOf } from './scope.ts';
import type { Session } from './session.ts';
import { fence } from './fence.ts';

/**
 * An organisation and each street and village below it, by code, with its list in force today and the own items that are on their way. A page
 * may show fewer than asked for, where it holds organisations without lists.
 *
 * @throws {Failure} OUT_OF_SCOPE, CODE_INVALID
 */
export async function readListCoverage(
  context: ServiceContext,
  session: Session,
  organisation: string,
  page: PageQuery,
): Promise<PageView<ListCoverageView>> {
  const prefix = scopeOf(session, organisation);
  const day = dayOf(context.clock.now());
  return context.store.read(function* () {
    const found = yield* listOrganisations(prefix, { limit: page.limit, after: page.cursor });
    const rows: ListCoverageView[] = [];
    for (const each of found.rows) if (hasList(each)) rows.push(yield* coverage(each, day));
    return { rows, next: found.next };
  }, fence(session));
}

/** Whether an organisation is of a tier that has a list. */
function hasList({ tier }: Pick<Organisation, 'tier'>): boolean {
  return tier === 'district' || tier === 'street' || tier === 'village';
}

function* coverage({ code, name, tier }: Organisation, day: string): Work<ListCoverageView> {
  const found = yield* listInForce(code, day);
  const own = tier === 'village' ? yield* ownItems(code) : [];
  const at = (stage: string) => own.filter((item) => item.stage === stage).length;
  return {
    organisation: code,
    name,
    tier,
    list:
      found === null
        ? null
        : { hash: found.list.hash, number: found.list.number, from: found.inForce.from, entries: contentOf(found.list).entries.length },
    own: { pendingConsent: at('consenting'), pendingFiling: at('filing'), usable: at('usable') },
  };
}
