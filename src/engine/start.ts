import type { JsonObject } from '../kernel/json.ts';
import type { Definition } from './definition.ts';
import { activeStates, initial, settle } from './live.ts';
import type { Requested } from './requested.ts';
import type { Accepted } from './step.ts';

/** The type of every instance's first entry. */
export const openedEvent = 'matter.opened';

/** Opens an instance of a flow: the first entry, `from` nowhere `to` the first state. No rule stands before it; the proposal is judged next. */
export function start(definition: Definition, event: Requested): Accepted {
  const first = initial(definition);
  const opened = { type: event.type, occurredAt: event.occurredAt, recordedAt: event.recordedAt, planHash: null, data: event.data };
  const context = { ...(first.context as JsonObject), record: { opened } };
  return {
    snapshot: { ...settle(definition, first), context },
    from: [],
    to: activeStates(first),
    verdicts: [],
    facts: {},
  };
}
