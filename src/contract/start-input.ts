import { z } from 'zod';
import { instant, line } from './field.ts';
import { organisationCode } from './organisation.ts';

/** Opening an instance of an item for a village. */
export const startInput = z.strictObject({
  item: z.string().regex(/^[A-Z]{2}-\d{2,4}$/),
  organisation: organisationCode,
  title: line(120),
  /** When it was opened; now when left out. */
  occurredAt: instant.optional(),
});

/** {@link startInput} as a type. */
export type StartInput = z.infer<typeof startInput>;
