import { z } from 'zod';
import { instant, prose, sha256 } from './field.ts';

/** Asking that values of an earlier entry be erased for ever. */
export const eraseInput = z.strictObject({
  /** The entry, by its place in the matter. */
  revision: z.int().min(1),
  /** Its fields: `data.opinion`; of a register a row, `data.register.3`, or a member of one, `data.register.3.name`. Rows are counted from 1. */
  fields: z
    .array(
      z
        .string()
        .regex(/^data(?:\.[A-Za-z0-9]+)+$/, 'input.fieldName')
        .max(80),
    )
    .min(1)
    .max(500),
  /** Why. It is kept, so it names nobody. */
  reason: prose(1000),
  /** Hash of the attached document by which it was authorised. */
  document: sha256,
  /** When it was ordered; now when left out. */
  occurredAt: instant.optional(),
});

/** {@link eraseInput} as it is asked. */
export type EraseInput = z.input<typeof eraseInput>;
