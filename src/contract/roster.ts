import { z } from 'zod';
import { organisationCode } from './organisation.ts';
import { line, plainDate } from './field.ts';

/** Adding a person. Other records know people by the opaque id only. */
export const personInput = z.strictObject({ name: line(60), sex: z.enum(['female', 'male']), organisation: organisationCode });

/** {@link personInput} as a type. */
export type PersonInput = z.infer<typeof personInput>;

/** A person's place on the roster of a body. */
export const memberInput = z.strictObject({
  organisation: organisationCode,
  body: line(40),
  person: z.uuid(),
  household: line(40).optional(),
  office: z.enum(['secretary', 'director', 'head', 'deputy', 'member']).optional(),
  voting: z.boolean(),
  representative: z.boolean(),
  committeeMember: z.boolean(),
  from: plainDate,
  to: plainDate.optional(),
  termEnds: plainDate.optional(),
});

/** {@link memberInput} as a type. */
export type MemberInput = z.infer<typeof memberInput>;

/** Ending a membership: its last day. */
export const memberEndInput = z.strictObject({ organisation: organisationCode, body: line(40), person: z.uuid(), lastDay: plainDate });

/** {@link memberEndInput} as a type. */
export type MemberEndInput = z.infer<typeof memberEndInput>;

/** Leaving somebody out of the base (应到会) of a body, with the reason and who approved. */
export const exclusionInput = z.strictObject({
  organisation: organisationCode,
  body: line(40),
  person: z.uuid(),
  reason: line(200).optional(),
  approvedBy: line(120).optional(),
  from: plainDate,
  to: plainDate.optional(),
});

/** {@link exclusionInput} as a type. */
export type ExclusionInput = z.infer<typeof exclusionInput>;

/** A written authorisation (授权) of a body for a class of matter and a term. */
export const delegationInput = z.strictObject({
  organisation: organisationCode,
  body: line(40),
  matterClass: line(40),
  from: plainDate,
  to: plainDate,
  instrument: line(200),
  filed: z.boolean(),
});

/** {@link delegationInput} as a type. */
export type DelegationInput = z.infer<typeof delegationInput>;

/** One member as listed. */
export const memberView = z.strictObject({
  person: z.string(),
  name: z.string(),
  sex: z.enum(['female', 'male']),
  household: z.string().nullable(),
  office: z.string().nullable(),
  voting: z.boolean(),
  representative: z.boolean(),
  committeeMember: z.boolean(),
  from: z.string(),
  to: z.string().nullable(),
  termEnds: z.string().nullable(),
});

/** What a roster comes to on a day. */
export const rosterCountView = z.strictObject({
  asOf: z.string(),
  listed: z.int(),
  voting: z.int(),
  excluded: z.int(),
  excludedApproved: z.int(),
  women: z.int(),
  representatives: z.int(),
  womenRepresentatives: z.int(),
  committeeMembers: z.int(),
  households: z.int(),
  expired: z.int(),
  nextTermEnd: z.string().nullable(),
});
