import { z } from 'zod';
import { line, prose, sha256 } from './field.ts';
import { organisationCode } from './organisation.ts';
import { powerCategories } from './power-category.ts';

/** The tiers that have a list of their own, from the outside in. */
export const listTiers = ['district', 'street', 'village'] as const;

/** Where an entry comes from: `guidance` at the district; `adopted`, `adapted`, `special` at a street; `chosen`, `adapted`, `own` at a village. */
export const listOrigins = ['guidance', 'adopted', 'adapted', 'special', 'chosen', 'own'] as const;

/** One power item on a list. */
export const listEntry = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}-\d{2,4}$/, 'input.itemCode'),
  origin: z.enum(listOrigins),
  /** Hash of the flow that its new matters follow. */
  flow: sha256,
  name: z.strictObject({ zh: line(80), en: line(160) }),
  /** Who guides it in the district (业务指导单位), as people write it. */
  guidance: z.array(line(60)).min(1).max(20),
  category: z.enum(powerCategories),
  /** Why it stands outside the guidance; only, and always, for `special` and `own`. */
  reason: z.strictObject({ why: prose(1000), interest: prose(1000), legalBasis: prose(1000) }).optional(),
});

/** {@link listEntry} as a type. */
export type ListEntry = z.infer<typeof listEntry>;

/** A list version as it is kept: named by the SHA-256 of its canonical JSON. */
export const listContent = z.strictObject({
  tier: z.enum(listTiers),
  organisation: organisationCode,
  /** Hash of the list in force of the tier above from which it is drawn; null for a district. */
  basedOn: sha256.nullable(),
  entries: z.array(listEntry).min(1).max(500),
});

/** {@link listContent} as a type. */
export type ListContent = z.infer<typeof listContent>;
