import type { JsonObject } from '../../kernel/json.ts';
import { insertAfter, insertBefore } from './insert-step.ts';
import { misfit } from './misfit.ts';
import type { AddStep } from './operation.ts';

/**
 * Adds a step to the item's own chain.
 *
 * @throws {Failure} TAILORING_INVALID
 */
export function addStep(config: JsonObject, { before, after, ...step }: AddStep): JsonObject {
  if (before !== undefined && after === undefined) return insertBefore(config, before, step);
  if (after !== undefined && before === undefined) return insertAfter(config, after, step);
  throw misfit('before', 'place', before ?? null);
}
