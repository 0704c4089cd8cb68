import { z } from 'zod';

/** The versions of an item's flow, the oldest first. */
export const flowHistory = z.strictObject({
  rows: z.array(
    z.strictObject({
      version: z.int(),
      hash: z.string(),
      /** First day on which new matters can follow it; of a tailored one, the day on which it was kept. */
      inForceFrom: z.string(),
      /** Who made it, out of which flow; nobody made the program's own. */
      madeBy: z.array(z.strictObject({ organisation: z.strictObject({ code: z.string(), name: z.string() }), base: z.string() })),
    }),
  ),
});

/** {@link flowHistory} as a type. */
export type FlowHistory = z.infer<typeof flowHistory>;
