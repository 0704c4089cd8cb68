import type { RecordedEvent } from '../matter.ts';
import { textAt } from '../read-event.ts';
import type { RuleInput } from '../rule.ts';

/** What this event's `ref` names among the open objections or demands; `null` when the event names none, or none that is open. */
export function openedByRef(input: RuleInput, kind: 'objection' | 'demand'): RecordedEvent | null {
  const ref = textAt(input.event.data, 'ref');
  return ref === null ? null : (input.matter.open[`${kind}.${ref}`] ?? null);
}
