import type { JsonObject } from '../../kernel/json.ts';
import { insertBefore } from './insert-step.ts';
import type { AddReviewer } from './operation.ts';

/**
 * Adds a review before a named step: a step `<name>Review`, recorded by the reviewer's role alone.
 *
 * @throws {Failure} TAILORING_INVALID
 */
export function addReviewer(config: JsonObject, { before, role, actor, zh, en, documents }: AddReviewer): JsonObject {
  return insertBefore(config, before, { name: `${before}Review`, zh, en, actors: [actor], roles: [role], documents });
}
