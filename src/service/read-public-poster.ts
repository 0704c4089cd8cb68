import { ancestorsOf } from '../kernel/organisation-code.ts';
import { dayOf } from '../law/plain-date.ts';
import { listFlows } from '../store/flow/list-flows.ts';
import type { Flow } from '../store/flow/put-flow.ts';
import { readOrganisation } from '../store/organisation/read-organisation.ts';
import { listTailors } from '../store/tailoring/list-tailors.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { heldFlows } from './held-flows.ts';
import type { PosterParts } from './poster-parts.ts';
import { partsOf } from './read-poster.ts';

/** What somebody is told who scans a poster. */
export interface PublicPoster {
  /** Whether the flow whose hash was scanned is the one in force here, was so before, never was so yet, or is none of this item. */
  readonly state: 'current' | 'past' | 'coming' | 'unknown';
  /** The day (YYYY-MM-DD) from which a coming flow will hold; null where no list in force from a later day names it, and for other states. */
  readonly comingFrom: string | null;
  /** The poster of the flow in force, since the day on which it came into force here; null where the item has none in this organisation. */
  readonly present: PosterParts | null;
  /** The flows that have been in force here, the last one first, each with the day from which it held. */
  readonly versions: readonly { readonly version: number; readonly inForceFrom: string; readonly hash: string }[];
}

/**
 * Whether a poster still holds, found by what its address says. Public, so whatever is not of the right form, or is not there, is simply unknown.
 *
 * @param hash the first 16 digits or more of the flow's hash, lower-case hex
 */
export async function readPublicPoster(context: ServiceContext, organisation: string, item: string, hash: string): Promise<PublicPoster> {
  const nowhere: PublicPoster = { state: 'unknown', comingFrom: null, present: null, versions: [] };
  if (!/^\d{12}$/.test(organisation) || !/^[\w-]{1,20}$/.test(item) || !/^[0-9a-f]{16,64}$/.test(hash)) return nowhere;
  const day = dayOf(context.clock.now());
  return context.store.read(function* () {
    const known = yield* readOrganisation(organisation);
    if (known === null) return nowhere;
    const flows = yield* flowsAlong(organisation, item);
    const held = yield* heldFlows(organisation, item);
    const begun = held.filter(({ from }) => from <= day).toReversed();
    const [now] = begun;
    const flow = flows.find((each) => each.hash === now?.hash);
    const scanned = flows.find((each) => each.hash.startsWith(hash));
    const isNow = scanned !== undefined && scanned === flow;
    const state =
      scanned === undefined ? 'unknown' : isNow ? 'current' : begun.some((each) => each.hash === scanned.hash) ? 'past' : 'coming';
    const comingFrom = state === 'coming' ? (held.find((each) => each.hash === scanned?.hash)?.from ?? null) : null;
    const present = flow === undefined || now === undefined ? null : yield* partsOf({ ...flow, inForceFrom: now.from }, known, day);
    const versions = begun.flatMap(({ from, hash: full }) => {
      const version = flows.find((each) => each.hash === full)?.version;
      return full === null || version === undefined ? [] : [{ version, inForceFrom: from, hash: full }];
    });
    return { state, comingFrom, present, versions };
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
