import type { PlainDate } from '../law/plain-date.ts';
import type { Work } from '../store/work.ts';
import { flowInForce } from './flow-in-force.ts';
import { upperOf } from './upper-list.ts';

/**
 * The hash of the flow from which a place tailors an item when it names no base: the one in force there; while its own list has none, the one
 * in force at the tier from whose list its own is drawn. Null where neither has the item.
 */
export function* baseToTailor(organisation: string, item: string, day: PlainDate): Work<string | null> {
  const own = (yield* flowInForce(organisation, item, day))?.hash ?? null;
  const upper = upperOf(organisation);
  if (own !== null || upper === null) return own;
  return (yield* flowInForce(upper, item, day))?.hash ?? null;
}
