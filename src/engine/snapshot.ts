import type { StateValue } from 'xstate';
import type { JsonObject } from '../kernel/json.ts';

/** Where an instance stands: JSON only, and always with the identity of the flow that it belongs to. */
export interface Snapshot {
  /** {@link Definition.id} and {@link Definition.hash} of the pinned flow; any other is refused. */
  readonly machine: string;
  readonly hash: string;
  readonly status: 'active' | 'done';
  readonly value: StateValue;
  /** The machine's context: `Matter` of `src/law`. */
  readonly context: JsonObject;
}
