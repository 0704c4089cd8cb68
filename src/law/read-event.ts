import type { Json, JsonObject } from '../kernel/json.ts';

/**
 * Readers of an event's data for rules. Each follows `path` into the object and answers `null` when nothing of the asked type
 * stands there: what has not been given is never taken for a zero, an empty text or a "no".
 */

/** A whole number, zero or more. */
export function countAt(data: Json, ...path: readonly string[]): number | null {
  const value = valueAt(data, path);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** A text that is not empty. */
export function textAt(data: Json, ...path: readonly string[]): string | null {
  const value = valueAt(data, path);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Yes or no. */
export function flagAt(data: Json, ...path: readonly string[]): boolean | null {
  const value = valueAt(data, path);
  return typeof value === 'boolean' ? value : null;
}

/** A list, possibly empty; what its elements are, the caller looks. */
export function listAt(data: Json, ...path: readonly string[]): readonly Json[] | null {
  const value = valueAt(data, path);
  return Array.isArray(value) ? value : null;
}

/** An object. */
export function objectAt(data: Json, ...path: readonly string[]): JsonObject | null {
  const value = valueAt(data, path);
  return isObject(value) ? value : null;
}

function valueAt(data: Json, path: readonly string[]): Json | undefined {
  let value: Json | undefined = data;
  for (const name of path) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
