import { z } from 'zod';
import { count, documents, plainDate, prose, reference } from '../field.ts';

/** Supervision, beside the procedure all the way; and the system's own event for a due time. */
export const supervisionEvents = {
  /** A supervisor's remark that asks for nothing. */
  'observation.recorded': z.strictObject({ opinion: prose(4000), documents: documents.optional() }),
  /** A written question that must be answered in time (质询). */
  'inquiry.opened': z.strictObject({
    ref: reference,
    by: z.enum(['supervisionCommittee', 'representatives', 'voters']),
    count: count.optional(),
    question: prose(4000),
  }),
  'inquiry.answered': z.strictObject({ ref: reference, answer: prose(4000), documents: documents.optional() }),
  'inquiry.closed': z.strictObject({ ref: reference, satisfied: z.boolean(), opinion: prose(2000).optional() }),
  /** The procedure is held until this is put right. */
  'rectification.ordered': z.strictObject({ ref: reference, what: prose(4000), until: plainDate }),
  'rectification.completed': z.strictObject({ ref: reference, report: prose(4000), documents: documents.optional() }),
  'rectification.confirmed': z.strictObject({ ref: reference, opinion: prose(2000).optional() }),
  'rectification.rejected': z.strictObject({ ref: reference, opinion: prose(2000) }),
  /** A due time has passed. Only the sweeper records it. */
  'deadline.passed': z.strictObject({ deadline: z.string().min(1).max(120), due: z.iso.datetime() }),
} as const;
