import type { Instant } from '../../kernel/instant.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import type { DatabaseSchema } from '../schema.ts';

/** A flow that an organisation made of a base flow. Never changed once it is kept. */
export interface Tailoring {
  readonly organisation: string;
  /** The hash of the flow that came of it, and of the one that it was made of. */
  readonly flow: string;
  readonly base: string;
  /** The code of the base's item. */
  readonly item: string;
  /** The operations, as they were asked for. */
  readonly operations: JsonObject;
  /** What the flow asks more than its base, by the law of the day on which it was kept. */
  readonly difference: readonly Json[];
  /** Opaque id of the person who asked for it. */
  readonly addedBy: string;
  readonly addedAt: Instant;
}

/** A tailoring out of its row. */
export function tailoringOf(row: Omit<DatabaseSchema['tailoring'], 'tailoring_key'>): Tailoring {
  return {
    organisation: row.organisation,
    flow: row.flow,
    base: row.base,
    item: row.item,
    operations: JSON.parse(row.operations) as JsonObject,
    difference: JSON.parse(row.difference) as readonly Json[],
    addedBy: row.added_by,
    addedAt: row.added_at as Instant,
  };
}
