import { z } from 'zod';
import { organisationCode } from './organisation.ts';

/** An instance in a list. */
export const instanceSummary = z.strictObject({
  id: z.string(),
  organisation: z.string(),
  item: z.string(),
  title: z.string(),
  flow: z.string(),
  revision: z.int(),
  status: z.enum(['active', 'done']),
  stage: z.string(),
  state: z.array(z.string()),
  overdue: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

/** {@link instanceSummary} as a type. */
export type InstanceSummaryView = z.infer<typeof instanceSummary>;

/** Which instances are wanted. */
export const instanceFilter = z.strictObject({
  organisation: organisationCode.optional(),
  item: z.string().max(20).optional(),
  stage: z.string().max(60).optional(),
  status: z.enum(['active', 'done']).optional(),
  overdue: z.boolean().optional(),
});

/** {@link instanceFilter} as a type. */
export type InstanceFilterInput = z.infer<typeof instanceFilter>;
