import { Failure } from '../kernel/failure.ts';
import type { JsonObject } from '../kernel/json.ts';
import { flowItem } from '../store/flow/flow-item.ts';
import type { Work } from '../store/work.ts';

/**
 * Asserts that the flow of an own item that a village proposes is kept, and is that item's: the street consents to something that is there.
 *
 * @throws {Failure} FLOW_NOT_FOUND with the hash; INPUT_INVALID when it is another item's
 */
export function* assertOwnFlow(event: { readonly type: string; readonly data: JsonObject }): Work<void> {
  if (event.type !== 'item.proposed') return;
  const { flow, code } = event.data as { readonly flow: string; readonly code: string };
  const item = yield* flowItem(flow);
  if (item === null) throw new Failure('FLOW_NOT_FOUND', { hash: flow });
  if (item !== code) throw new Failure('INPUT_INVALID', { at: 'data.flow', needed: code, got: item });
}
