import { z } from 'zod';

/** A power item with the flow that new matters follow. */
export const itemView = z.strictObject({
  code: z.string(),
  category: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  summaryZh: z.string(),
  responsibleBody: z.string(),
  guidanceDepartments: z.array(z.string()),
  legalBasis: z.array(z.string()),
  certainty: z.string(),
  caveats: z.array(z.string()),
  steps: z.array(
    z.strictObject({
      zh: z.string(),
      en: z.string(),
      actor: z.string(),
      documents: z.array(z.string()),
      limit: z.strictObject({ days: z.int(), unit: z.string(), kind: z.string(), basis: z.string() }).optional(),
    }),
  ),
  flow: z.strictObject({ hash: z.string(), version: z.int(), inForceFrom: z.string() }),
});

/** {@link itemView} as a type. */
export type ItemView = z.infer<typeof itemView>;
