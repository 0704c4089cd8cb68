import { z } from 'zod';
import { instant } from './field.ts';

/**
 * An event that somebody asks to record. `data` is checked against the description of its type (`events/event-data.ts`); who
 * records is never part of it.
 */
export const recordInput = z.strictObject({
  type: z
    .string()
    .regex(/^[a-z]+(?:\.[a-zA-Z]+)+$/)
    .max(60),
  /** When it happened. */
  occurredAt: instant,
  data: z.record(z.string(), z.json()),
});

/** {@link recordInput} as a type. */
export type RecordInput = z.infer<typeof recordInput>;
