import { Failure } from '../kernel/failure.ts';
import { parseInstant, type Instant } from '../kernel/instant.ts';
import type { JsonObject } from '../kernel/json.ts';
import { eventData, type EventType } from './events/event-data.ts';
import { parseInput } from './parse-input.ts';

/** An event of the right form. */
export interface ParsedEvent {
  readonly type: EventType;
  readonly occurredAt: Instant;
  readonly data: JsonObject;
}

/**
 * Checks an event against the description of its type: nothing coerced, nothing unknown, nothing missing.
 *
 * @throws {Failure} INPUT_INVALID with each place that is wrong and what would be right; DATE_INVALID
 */
export function parseEvent(asked: { readonly type: string; readonly occurredAt: string; readonly data: unknown }): ParsedEvent {
  if (!isEventType(asked.type))
    throw new Failure('INPUT_INVALID', { at: 'type', got: asked.type.slice(0, 60), needed: Object.keys(eventData).sort() });
  return {
    type: asked.type,
    occurredAt: parseInstant(asked.occurredAt),
    data: parseInput<unknown>(eventData[asked.type], asked.data, 'data') as JsonObject,
  };
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventData, type);
}
