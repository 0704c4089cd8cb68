import type { Json } from '../../src/kernel/json.ts';
import type { ActionUse } from './transition.ts';

/** Keeps the event under a slot of the record; `keep` names the data worth keeping for later rules. */
export function remember(slot: string, keep: readonly string[] = []): ActionUse {
  return { type: 'remember', params: { as: slot, keep } };
}

/** The same for an event that stands beside the procedure. */
export function rememberAside(slot: string, keep: readonly string[] = []): ActionUse {
  return { type: 'remember', params: { as: slot, keep, aside: true } };
}

/** Removes slots, and all that begin with a prefix. */
export function forget(slots: readonly string[], prefixes: readonly string[] = []): ActionUse {
  return { type: 'forget', params: { slots, prefixes } };
}

/** Takes the plan that the event names as the plan in hand. */
export const takePlan: ActionUse = { type: 'takePlan', params: {} };

/** Turns a named condition on or off. */
export function flag(name: string, on: boolean): ActionUse {
  return { type: 'flag', params: { name, on } };
}

/** Opens an objection, inquiry, demand or rectification under its reference. */
export function open(kind: string): ActionUse {
  return { type: 'open', params: { kind } };
}

/** Closes what {@link open} opened. */
export function close(kind: string): ActionUse {
  return { type: 'close', params: { kind } };
}

/** Starts a deadline at the due time that a rule's verdict gives; one for each reference when `perRef`. */
export function schedule(name: string, rule: string, perRef = false): ActionUse {
  return { type: 'schedule', params: deadline(name, perRef, { rule }) };
}

/** The same where the rule may know of no due time. */
export function scheduleIfDue(name: string, rule: string): ActionUse {
  return { type: 'schedule', params: { name, rule, none: true } };
}

/** Ends a deadline, because what it was for is done. */
export function unschedule(name: string, perRef = false): ActionUse {
  return { type: 'unschedule', params: deadline(name, perRef, {}) };
}

function deadline(name: string, perRef: boolean, more: Record<string, Json>): Record<string, Json> {
  return perRef ? { name, perRef, ...more } : { name, ...more };
}
