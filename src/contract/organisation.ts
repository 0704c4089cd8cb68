import { z } from 'zod';
import { line } from './field.ts';

/** A 12-digit code (GB/T 2260, GB/T 10114 and the village part). Its structure is checked by the service. */
export const organisationCode = z.string().regex(/^\d{12}$/, 'input.code');

/** Adding an organisation to the tree. Its tier and parent follow from its code. */
export const organisationInput = z.strictObject({ code: organisationCode, name: line(80), hasCollective: z.boolean() });

/** {@link organisationInput} as a type. */
export type OrganisationInput = z.infer<typeof organisationInput>;

/** An organisation of the tree. */
export const organisationView = z.strictObject({
  code: z.string(),
  name: z.string(),
  tier: z.string(),
  parent: z.string().nullable(),
  /** Whether the village has a collective economic organisation of its own. */
  hasCollective: z.boolean(),
  addedAt: z.string(),
});

/** {@link organisationView} as a type. */
export type OrganisationView = z.infer<typeof organisationView>;
