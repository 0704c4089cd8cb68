import { Failure } from '../kernel/failure.ts';
import type { Json, JsonObject } from '../kernel/json.ts';

/** What is thrown when a config is not that of a pure machine: the place, and what would be right there. */
export function impure(at: string, needed: string): Failure {
  return new Failure('MACHINE_IMPURE', { at, needed });
}

/** @throws {Failure} MACHINE_IMPURE when the value is no object */
export function objectIn(value: Json | undefined, at: string): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw impure(at, 'impure.object');
}

/** @throws {Failure} MACHINE_IMPURE when the value is no list */
export function listIn(value: Json | undefined, at: string): readonly Json[] {
  if (Array.isArray(value)) return value as readonly Json[];
  throw impure(at, 'impure.list');
}
