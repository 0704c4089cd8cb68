import type { Json, JsonObject } from '../kernel/json.ts';
import type { Definition, RuleReference } from './definition.ts';

/** The facts that the rules named may read, out of all that were gathered; what was not gathered is left out. */
export function usedFacts(definition: Definition, references: readonly RuleReference[], facts: JsonObject): JsonObject {
  const used: Record<string, Json> = {};
  const values: Record<string, Json> = {};
  const gathered = (facts['values'] ?? {}) as JsonObject;
  for (const reference of references) {
    const reads = definition.rules.reads(reference);
    for (const kind of reads.facts) if (facts[kind] !== undefined) used[kind] = facts[kind];
    for (const key of reads.values) if (gathered[key] !== undefined) values[key] = gathered[key];
  }
  return Object.keys(values).length === 0 ? used : { ...used, values };
}
