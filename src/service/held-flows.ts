import { ancestorsOf, tierOf } from '../kernel/organisation-code.ts';
import { listFlows } from '../store/flow/list-flows.ts';
import { listStarts } from '../store/list/list-starts.ts';
import type { Work } from '../store/work.ts';
import { flowInForce } from './flow-in-force.ts';

/** From a day on, new matters follow a flow, up to the next of these. */
export interface HeldFlow {
  /** YYYY-MM-DD. */
  readonly from: string;
  /** Null where none could be opened. */
  readonly hash: string | null;
}

/** Which flow new matters of an item follow in an organisation through time, the first one first, with what is already settled for days to come. */
export function* heldFlows(organisation: string, item: string): Work<readonly HeldFlow[]> {
  const days = new Set((yield* listFlows(item)).map(({ inForceFrom }): string => inForceFrom));
  const district = ancestorsOf(organisation).find((each) => tierOf(each) === 'district');
  for (const each of new Set([organisation, district ?? organisation])) for (const day of yield* listStarts(each)) days.add(day);
  const held: HeldFlow[] = [];
  for (const from of [...days].sort()) {
    const hash = (yield* flowInForce(organisation, item, from))?.hash ?? null;
    if (hash !== (held.at(-1)?.hash ?? null)) held.push({ from, hash });
  }
  return held;
}
