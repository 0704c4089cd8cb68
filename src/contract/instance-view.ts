import { z } from 'zod';

/** An instance (办件) as it stands. */
export const instanceView = z.strictObject({
  id: z.string(),
  organisation: z.string(),
  item: z.string(),
  title: z.string(),
  flow: z.strictObject({ hash: z.string(), version: z.int() }),
  revision: z.int(),
  status: z.enum(['active', 'done']),
  /** The top-level state of the procedure. */
  stage: z.string(),
  /** Active states as dotted paths. */
  state: z.array(z.string()),
  overdue: z.boolean(),
  plan: z.strictObject({ version: z.int(), hash: z.string().nullable() }),
  /** Open objections, inquiries, demands, rectifications: `<kind>.<reference>`. */
  open: z.array(z.string()),
  /** Running deadlines with their due times (UTC). */
  deadlines: z.array(z.strictObject({ name: z.string(), due: z.string() })),
  createdAt: z.string(),
  updatedAt: z.string(),
});

/** {@link instanceView} as a type. */
export type InstanceView = z.infer<typeof instanceView>;
