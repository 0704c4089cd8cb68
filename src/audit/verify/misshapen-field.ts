import type { Json, JsonObject } from '../../kernel/json.ts';
import type { OpenedEntry } from '../opened-entry.ts';
import { valueOf } from './check-ledger-of.ts';

/**
 * The first field of an opened entry that is shown and is nothing that an entry of ours can hold: what is told, linked and replayed relies on it.
 * Null when there is none. Whether the entry was recorded so, its leaf says.
 */
export function misshapenField(opened: OpenedEntry): string | null {
  for (const [name, holds] of Object.entries(shapes)) {
    const value = valueOf(opened, name);
    if (value !== undefined && !holds(value)) return name;
  }
  return null;
}

const shapes: Readonly<Record<string, (value: Json) => boolean>> = {
  actor: isObject,
  facts: isObject,
  flow: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  from: isTexts,
  occurredAt: isMoment,
  organisation: (value) => typeof value === 'string' && /^\d{12}$/.test(value),
  recordedAt: isMoment,
  to: isTexts,
  type: (value) => typeof value === 'string' && /^[\w.-]{1,64}$/.test(value),
  verdicts: (value) => Array.isArray(value) && value.every((each: Json) => isObject(each) && isTexts(each['citations'] ?? [])),
};

function isTexts(value: Json): boolean {
  return Array.isArray(value) && value.every((each: Json) => typeof each === 'string');
}

/** An instant of the years that people live in. */
function isMoment(value: Json): boolean {
  return (
    typeof value === 'string' && /^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(value) && !Number.isNaN(Date.parse(value))
  );
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
