import { currentFlow } from '../store/flow/current-flow.ts';
import type { Work } from '../store/work.ts';

/** Which flow a new matter of an item follows. */
export interface FlowInForce {
  readonly hash: string;
  readonly version: number;
}

/**
 * The flow that a new matter of an item follows in an organisation on a day (YYYY-MM-DD), or null where the item may not be started there: the
 * one place that knows.
 */
export function* flowInForce(_organisation: string, item: string, day: string): Work<FlowInForce | null> {
  return yield* currentFlow(item, day);
}
