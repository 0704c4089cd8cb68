import type { JsonObject } from '../kernel/json.ts';
import { ancestorsOf, tierOf } from '../kernel/organisation-code.ts';
import type { ListedFacts } from '../law/fact.ts';
import { currentFlow } from '../store/flow/current-flow.ts';
import type { Flow } from '../store/flow/put-flow.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import { listInForce } from '../store/list/list-in-force.ts';
import type { Work } from '../store/work.ts';
import { contentOf } from './gather-list.ts';
import { isPowerItem } from './is-power-item.ts';

/** Which flow a new matter of an item follows. */
export interface FlowInForce {
  /** Its hash; null where the list in force does not have the item. */
  readonly hash: string | null;
  /** How the item stands to the list that governs it; null where none does. */
  readonly listed: ListedFacts | null;
}

/**
 * The flow that a new matter of an item follows in an organisation on a day (YYYY-MM-DD), or null where the item is not known at all: the one
 * place that knows. Once the district has a list in force, a power item follows the flow that the organisation's own list in force names.
 * Before that, and for the procedures by which lists are made, it is the program's own.
 */
export function* flowInForce(organisation: string, item: string, day: string): Work<FlowInForce | null> {
  const carried = yield* currentFlow(item, day);
  const own = (yield* isGoverned(organisation, day)) ? yield* listedOn(organisation, item, day) : null;
  if (own === null) return carried === null ? null : { hash: carried.hash, listed: null };
  if (own.flow !== null) return { hash: own.flow, listed: own };
  if (carried === null) return null;
  const flow = yield* readFlow(carried.hash);
  return flow !== null && mayBeUnlisted(flow) ? { hash: carried.hash, listed: null } : { hash: null, listed: own };
}

function* isGoverned(organisation: string, day: string): Work<boolean> {
  const district = ancestorsOf(organisation).find((each) => tierOf(each) === 'district');
  return district !== undefined && (yield* listInForce(district, day)) !== null;
}

function* listedOn(organisation: string, item: string, day: string): Work<ListedFacts> {
  const found = yield* listInForce(organisation, day);
  if (found === null) return { item, number: null, flow: null };
  const entry = contentOf(found.list).entries.find(({ code }) => code === item);
  return { item, number: found.list.number, flow: entry?.flow ?? null };
}

/** What is no power item, and the item by which a list is made: a village without a list must be able to get one. */
function mayBeUnlisted(flow: Flow): boolean {
  const terms = ((flow.config['context'] ?? {}) as JsonObject)['item'] as JsonObject | undefined;
  return !isPowerItem(flow) || terms?.['makesList'] === true;
}
