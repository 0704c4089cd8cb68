import { z } from 'zod';

/** A flow version: the machine itself, under the hash of its content. */
export const flowView = z.strictObject({
  hash: z.string(),
  item: z.string(),
  version: z.int(),
  config: z.record(z.string(), z.json()),
  meta: z.record(z.string(), z.json()),
  inForceFrom: z.string(),
  addedAt: z.string(),
});

/** {@link flowView} as a type. */
export type FlowView = z.infer<typeof flowView>;
