import { z } from 'zod';
import { instant } from './field.ts';
import { organisationCode } from './organisation.ts';

/** Which entries are wanted: the audit trail's filters. */
export const entryFilter = z.strictObject({
  instance: z.uuid().optional(),
  organisation: organisationCode.optional(),
  type: z.string().max(60).optional(),
  person: z.uuid().optional(),
  /** Recorded from this moment (inclusive) until that one (exclusive). */
  from: instant.optional(),
  until: instant.optional(),
  /** Only late entries (补录), or only those in time. */
  late: z.boolean().optional(),
});

/** {@link entryFilter} as a type. */
export type EntryFilterInput = z.infer<typeof entryFilter>;

/** Which refusals are wanted. */
export const refusalFilter = entryFilter.omit({ late: true });

/** {@link refusalFilter} as a type. */
export type RefusalFilterInput = z.infer<typeof refusalFilter>;
