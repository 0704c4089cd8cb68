import { z } from 'zod';
import { prose, sha256 } from './field.ts';

/** A leaf state of a flow as a dotted path: `procedure.implementation.register`. */
const statePath = z
  .string()
  .max(200)
  .regex(/^[a-zA-Z][a-zA-Z0-9]*(?:\.[a-zA-Z][a-zA-Z0-9]*)+$/);

/**
 * How running instances go over from one version of an item's flow to another: which state of the old one stands for which of the new one. A
 * state that is in both under the same path needs no line.
 */
export const migrationMap = z.strictObject({
  item: z.string().regex(/^[A-Z]{2}-\d{2,4}$/),
  /** Content hashes of the two flow versions. */
  from: sha256,
  to: sha256,
  states: z.record(statePath, statePath).refine((all) => Object.keys(all).length <= 500, 'input.states'),
  reason: prose(1000),
  /** Hash of the attached document by which it was authorised, kept for the organisation that orders it or one above. */
  document: sha256,
});

/** {@link migrationMap} as a type. */
export type MigrationMap = z.infer<typeof migrationMap>;
