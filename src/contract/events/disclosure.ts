import { z } from 'zod';
import { count, documents, line, prose, reference, sha256 } from '../field.ts';
import { register } from '../register.ts';

/** Disclosure: drafted, reviewed by supervisors, posted, objected to, closed after its days. */
export const disclosureEvents = {
  'notice.drafted': z.strictObject({
    contentHash: sha256,
    /** The clerk's statement of what the text still carries after masking; each must be false to be posted. */
    personalData: z.strictObject({
      identityNumbers: z.boolean(),
      bankAccounts: z.boolean(),
      phones: z.boolean(),
      health: z.boolean(),
      minors: z.boolean(),
    }),
    documents: documents.optional(),
  }),
  'notice.reviewed': z.strictObject({ verdict: z.enum(['approved', 'objected']), contentHash: sha256, opinion: prose(2000) }),
  /** The committee's answer to the supervisors' objection to a draft. */
  'notice.answered': z.strictObject({ answer: prose(2000) }),
  'notice.posted': z.strictObject({
    contentHash: sha256,
    /** Boards on which it hangs; every natural village where there are several. */
    boards: z.array(z.strictObject({ place: line(80), photo: sha256 })).max(60),
    naturalVillages: count,
    channels: z
      .array(z.enum(['board', 'broadcast', 'wechatGroup', 'meeting', 'website', 'leaflet']))
      .min(1)
      .max(6),
    /** Days for which it will hang. */
    days: z.int().min(1).max(3660),
    /** The list of persons that is published, masked. */
    register: register.optional(),
  }),
  /** Taken down before its days were over. Its days begin again when it is posted again. */
  'notice.removed': z.strictObject({ reason: prose(1000) }),
  'notice.closed': z.strictObject({ documents: documents.optional() }),
  'objection.raised': z.strictObject({
    ref: reference,
    by: z.enum(['villager', 'representative', 'supervisor', 'member', 'organisation']),
    text: prose(4000),
  }),
  'objection.answered': z.strictObject({ ref: reference, answer: prose(4000), documents: documents.optional() }),
  /** Re-examined by the supervisors or the Party meeting and found right: the matter is decided again. */
  'objection.upheld': z.strictObject({ ref: reference, reason: prose(2000), documents: documents.optional() }),
  /** Re-examined and found not established. */
  'objection.dismissed': z.strictObject({ ref: reference, reason: prose(2000), documents: documents.optional() }),
  /** One tenth of villagers or one fifth of representatives ask for more to be disclosed. */
  'disclosure.demanded': z.strictObject({ ref: reference, by: z.enum(['villagers', 'representatives']), count, subject: prose(1000) }),
  'disclosure.supplied': z.strictObject({ ref: reference, contentHash: sha256 }),
} as const;
