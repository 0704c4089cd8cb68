import { findPlace } from '../store/ledger/find-place.ts';
import type { Ledger } from '../store/ledger/ledger-row.ts';
import { listLedgers } from '../store/ledger/list-ledgers.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { publishedCheckpoint, type PublishedCheckpoint } from './published-checkpoint.ts';

/** The one head of a ledger under which everything in an archive is proved. */
export interface PinnedHead extends PublishedCheckpoint {
  readonly ledger: Ledger;
}

/** The last place of each ledger, by its key, at which a matter of an archive stands so far. */
export type LastPlaces = Map<number, number>;

/** Notes the last place of a matter whose last entry has that revision. */
export function* noteLastPlace(places: LastPlaces, instance: string, revision: number): Work<void> {
  const place = yield* findPlace(instance, revision);
  if (place === null) return;
  const { ledger, position } = place;
  places.set(ledger.key, Math.max(position, places.get(ledger.key) ?? 0));
}

/**
 * Chooses one head for each ledger of an area: one that covers the places that were noted, of those the last that enough witnesses stand behind, else
 * the last; where none covers them, the last there is. A ledger of a year gone by is covered whole. By the ledger's key; ledgers without a head are left out.
 *
 * @param within the digits that the districts begin with
 */
export function* pinHeads(
  { ledger: { policy } }: ServiceContext,
  within: string,
  places: LastPlaces,
): Work<ReadonlyMap<number, PinnedHead>> {
  const ledgers = (yield* listLedgers()).filter(({ district }) => district.startsWith(within.slice(0, district.length)));
  const newest = new Map(ledgers.map(({ district, key }) => [district, key]));
  const pinned = new Map<number, PinnedHead>();
  for (const ledger of ledgers) {
    const noted = newest.get(ledger.district) === ledger.key ? places.get(ledger.key) : undefined;
    const over = noted ?? Math.max(0, ledger.size - 1);
    const head = (yield* publishedCheckpoint(ledger, policy, over)) ?? (yield* publishedCheckpoint(ledger, policy));
    if (head !== null) pinned.set(ledger.key, { ...head, ledger });
  }
  return pinned;
}
