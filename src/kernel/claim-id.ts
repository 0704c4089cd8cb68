/**
 * What is claimed of a flow, in the order in which it is told. Which of them are asked depends on the kind of procedure: a direct procedure has no
 * plan that could change, a list no deliberations.
 */
export const claimIds = [
  'wellFormed', // it can be read, run and replayed
  'decidedInOrder', // whoever completes it has passed every deliberation in order, on one text of the plan
  'disclosedBeforeWork', // nothing is carried out before the resolution has been disclosed
  'changeLeadsBack', // a changed or returned plan is deliberated anew, and what was approved falls
  'supervised', // supervision can hold it wherever it stands, nothing moves while it does, and it can let go
  'canEnd', // from everywhere there is a way to an end, whatever the amount
  'lawful', // every rule exists, says only what it knows, is not below its floor, and none that law asks for is missing
] as const;

/** One of {@link claimIds}. */
export type ClaimId = (typeof claimIds)[number];
