import { ancestorsOf } from '../kernel/organisation-code.ts';
import { dayOf } from '../law/plain-date.ts';
import { listFlows } from '../store/flow/list-flows.ts';
import type { Flow } from '../store/flow/put-flow.ts';
import { readOrganisation } from '../store/organisation/read-organisation.ts';
import { listTailors } from '../store/tailoring/list-tailors.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { flowInForce } from './flow-in-force.ts';
import type { PosterParts } from './poster-parts.ts';
import { partsOf } from './read-poster.ts';

/** What somebody is told who scans a poster. */
export interface PublicPoster {
  /** Whether the flow whose hash was scanned is the one in force, was so before, or never was one of this item. */
  readonly state: 'current' | 'past' | 'unknown';
  /** The poster of the flow in force; null where the item has none in this organisation. */
  readonly present: PosterParts | null;
  /** Versions of the item's flow, the newest first: the program's own and those of the organisation or a tier above it. */
  readonly versions: readonly { readonly version: number; readonly inForceFrom: string; readonly hash: string }[];
}

/**
 * Whether a poster still holds, found by what its address says. Public, so whatever is not of the right form, or is not there, is simply unknown.
 *
 * @param hash the first 16 digits or more of the flow's hash, lower-case hex
 */
export async function readPublicPoster(context: ServiceContext, organisation: string, item: string, hash: string): Promise<PublicPoster> {
  const nowhere: PublicPoster = { state: 'unknown', present: null, versions: [] };
  if (!/^\d{12}$/.test(organisation) || !/^[\w-]{1,20}$/.test(item) || !/^[0-9a-f]{16,64}$/.test(hash)) return nowhere;
  const day = dayOf(context.clock.now());
  return context.store.read(function* () {
    const known = yield* readOrganisation(organisation);
    if (known === null) return nowhere;
    const flows = yield* flowsAlong(organisation, item);
    const current = yield* flowInForce(organisation, item, day);
    const flow = flows.find((each) => each.hash === current?.hash);
    const scanned = flows.find((each) => each.hash.startsWith(hash));
    const state = scanned === undefined ? 'unknown' : scanned === flow ? 'current' : 'past';
    const present = flow === undefined ? null : yield* partsOf(flow, known, day);
    const begun = flows.filter(({ inForceFrom }) => inForceFrom <= day).toReversed();
    return { state, present, versions: begun.map(({ version, inForceFrom, hash: full }) => ({ version, inForceFrom, hash: full })) };
  });
}

/** What a neighbour made for itself never held here. */
function* flowsAlong(organisation: string, item: string): Work<readonly Flow[]> {
  const line = ancestorsOf(organisation);
  const flows: Flow[] = [];
  for (const flow of yield* listFlows(item)) {
    const tailors = yield* listTailors(flow.hash);
    if (tailors.length === 0 || tailors.some((tailor) => line.includes(tailor))) flows.push(flow);
  }
  return flows;
}
