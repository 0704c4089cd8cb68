import { z } from 'zod';
import { count, documents, fen, line, prose, sha256 } from '../field.ts';
import { register } from '../register.ts';

/** Implementation and the direct procedures: what is done after, or without, a resolution. */
export const handlingEvents = {
  'implementation.started': z.strictObject({ responsible: line(80), documents: documents.optional() }),
  /** One step of an item's own sub-procedure; `step` is its name in the flow. */
  'step.completed': z.strictObject({
    step: z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/),
    result: z.enum(['passed', 'failed']),
    /** The way taken, at a step that has several and no amount to tell them apart; its name in the flow. */
    choice: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]{0,40}$/)
      .optional(),
    opinion: prose(4000).optional(),
    amountFen: fen.optional(),
    documents: documents.optional(),
  }),
  'contract.signed': z.strictObject({
    counterparty: line(120),
    amountFen: fen,
    external: z.boolean(),
    townshipApproval: sha256.optional(),
    documents,
  }),
  'payment.made': z.strictObject({
    amountFen: fen,
    payee: line(120),
    supervisorReviewed: z.boolean(),
    cosigned: z.array(z.enum(['secretary', 'director', 'collectiveHead'])).max(3),
    documents,
  }),
  'seal.used': z.strictObject({
    purpose: prose(500),
    /** Number of the decision or of the register line that allows it. */
    decision: line(80),
    copies: z.int().min(1).max(1000),
    approver: z.uuid(),
    keeper: z.uuid(),
    directorSigned: z.boolean(),
    blankPaper: z.boolean(),
    /** Kind of certificate, for certificate items; some kinds a village may not issue. */
    certificate: line(60).optional(),
    documents: documents.optional(),
  }),
  'implementation.completed': z.strictObject({ result: prose(4000), amountFen: fen.optional(), documents: documents.optional() }),
  /** An application by a household or a person (relief, certificates). The applicant is an opaque id, never a name. */
  'application.received': z.strictObject({
    applicant: z.uuid(),
    subject: prose(1000),
    certificate: line(60).optional(),
    /** The applicant is kin of somebody who handles it; such cases are registered separately. */
    kinOfHandler: z.boolean(),
    documents,
  }),
  'application.refused': z.strictObject({ reason: prose(2000), channel: prose(500).optional() }),
  'review.held': z.strictObject({
    outcome: z.enum(['passed', 'failed']),
    attendance: z.strictObject({ present: count, representatives: count }),
    votes: z.strictObject({ for: count, against: count, abstain: count }),
    /** The persons who were reviewed. */
    register: register.optional(),
    documents,
  }),
  'matter.archived': z.strictObject({ documents, contentHash: sha256.optional() }),
} as const;
