import { z } from 'zod';
import { refusalView } from './refusal-view.ts';

/** A refused attempt as it is kept: who tried what, when, and why it was refused. */
export const refusedAttempt = z.strictObject({
  sequence: z.int(),
  instance: z.string().nullable(),
  organisation: z.string(),
  item: z.string(),
  actor: z.strictObject({ person: z.string(), roles: z.array(z.string()), organisation: z.string() }),
  data: z.record(z.string(), z.json()),
  occurredAt: z.string(),
  recordedAt: z.string(),
  refusal: refusalView,
});

/** {@link refusedAttempt} as a type. */
export type RefusedAttemptView = z.infer<typeof refusedAttempt>;
