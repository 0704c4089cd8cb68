import { z } from 'zod';
import { count, documents, fen, line, prose, sha256 } from '../field.ts';
import { register } from '../register.ts';

/** What every text of a plan declares of itself. */
const declared = {
  /** Acts that the plan contains and that law may forbid; an empty list is a declaration that there are none. */
  acts: z.array(z.enum(['guarantee', 'belowValueSale', 'personalAccount', 'externalLease', 'borrowing', 'majorInvestment'])).max(6),
  vitalInterest: z.boolean(),
  conflicts: z.array(z.strictObject({ person: line(64), relation: line(80), recused: z.boolean() })).max(50),
};

/** The intake of a matter (proposal) and its plan. */
export const proposalEvents = {
  /** Somebody entitled puts the matter forward with its first plan. */
  'proposal.submitted': z.strictObject({
    title: line(120),
    summary: prose(4000),
    /** Class of matter (domain table 2.3); fixes the deciding body. */
    matterClass: line(40),
    proposer: z.strictObject({
      kind: z.enum(['branch', 'villagersCommittee', 'supervisionCommittee', 'collective', 'villagers', 'representatives']),
      /** How many joined, for villagers or representatives acting jointly. */
      count: count.optional(),
    }),
    origin: z.enum(['masses', 'cadres', 'superior']),
    planHash: sha256,
    amountFen: fen.optional(),
    ...declared,
    /** The persons whom it is about, where it is a list of persons. */
    register: register.optional(),
    documents: documents.optional(),
  }),
  'proposal.accepted': z.strictObject({ opinion: prose(2000).optional() }),
  /** The proposal is not taken up; the proposer must be told why. */
  'proposal.declined': z.strictObject({ reason: prose(2000) }),
  /** The plan text as it goes to the Party members, frozen under its hash. */
  'plan.circulated': z.strictObject({ planHash: sha256, recipients: count, documents: documents.optional() }),
  /** A new text of the plan: voids every approval of the old one. */
  'plan.amended': z.strictObject({
    planHash: sha256,
    reason: prose(2000),
    amountFen: fen.optional(),
    ...declared,
    documents: documents.optional(),
  }),
  /** A change during implementation that stays inside what was resolved. */
  'plan.adjusted': z.strictObject({
    reason: prose(2000),
    amountFen: fen.optional(),
    scopeChanged: z.boolean(),
    placeChanged: z.boolean(),
    contractorChanged: z.boolean(),
    documents: documents.optional(),
  }),
  /** Public consultation on the plan before the vote. */
  'consultation.posted': z.strictObject({ planHash: sha256, documents }),
  'matter.withdrawn': z.strictObject({ reason: prose(2000) }),
} as const;
