import { ancestorsOf, tierOf, type Tier } from '../kernel/organisation-code.ts';
import { listInForce } from '../store/list/list-in-force.ts';
import type { PowerList } from '../store/list/put-list.ts';
import type { Work } from '../store/work.ts';

/** The tier above, from whose list one of a tier is drawn. */
const above: Readonly<Partial<Record<Tier, Tier>>> = { village: 'street', street: 'district' };

/** The organisation from whose list an organisation's own is drawn; null for a district, which draws from nobody. */
export function upperOf(organisation: string): string | null {
  const tier = above[tierOf(organisation)];
  return ancestorsOf(organisation).find((each) => tierOf(each) === tier) ?? null;
}

/** The list in force on a day from which an organisation's own is drawn; null when there is none. */
export function* upperList(organisation: string, day: string): Work<PowerList | null> {
  const upper = upperOf(organisation);
  return upper === null ? null : ((yield* listInForce(upper, day))?.list ?? null);
}
