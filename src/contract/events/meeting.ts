import { z } from 'zod';
import { count, documents, instant, line, prose, sha256 } from '../field.ts';

const attendance = z.strictObject({
  /** Entitled to vote and present when the vote was taken. */
  present: count,
  womenRepresentatives: count.optional(),
  /** Of those present: by video or messaging, and by written proxy. */
  online: count.optional(),
  proxies: z.strictObject({ count, written: z.boolean(), sameHousehold: z.boolean() }).optional(),
  /** The sign-in list as person ids; checked against the roster when given. */
  signedIn: z.array(z.uuid()).max(2000).optional(),
});

const votes = z.strictObject({ for: count, against: count, abstain: count });

/** Meetings: called, held (or lapsed for want of a quorum), called off. `occurredAt` of `meeting.held` is the meeting's own time. */
export const meetingEvents = {
  /** The notice of a meeting. `occurredAt` is when it was given. */
  'meeting.convened': z.strictObject({
    body: line(40),
    meetingAt: instant,
    place: line(120),
    agenda: z.array(line(200)).min(1).max(30),
    /** Materials that went out with the notice. */
    materials: z.array(sha256).max(30),
    /** Whether the agenda was posted as well. */
    posted: z.boolean(),
    /** Who was invited to sit in. */
    supervisorInvited: z.boolean(),
    emergency: z.strictObject({ reason: prose(1000) }).optional(),
    /** How presence will be counted at a villagers' assembly; fixed before the count. */
    route: z.enum(['villagers', 'households']).optional(),
    documents: documents.optional(),
  }),
  'meeting.cancelled': z.strictObject({ reason: prose(1000) }),
  'meeting.held': z.strictObject({
    body: line(40),
    outcome: z.enum(['adopted', 'returned', 'rejected', 'noQuorum', 'split']),
    /** The text that was decided on; absent where a meeting is one step of a procedure without a plan. A deliberation is adopted only with it (G17). */
    planHash: sha256.optional(),
    attendance,
    /** Absent when nothing was put to the vote (no quorum). */
    votes: votes.optional(),
    ballot: z.enum(['oral', 'showOfHands', 'ballot']).optional(),
    votedItems: z.array(line(200)).max(30).optional(),
    /** People who sat in without a vote, and how many of them voted all the same (must be 0). */
    observers: z.strictObject({ present: count, voted: count }),
    supervisor: z.strictObject({ present: z.boolean(), absenceReason: prose(500).optional() }),
    /** The body's statement that content was checked: law and public morals; women's rights. Signed for by name in the minutes. */
    lawfulness: z.strictObject({ lawAndMorals: z.boolean(), womensRights: z.boolean() }).optional(),
    township: z.strictObject({ signed: z.boolean(), title: line(80) }).optional(),
    identityProof: sha256.optional(),
    /** The other body's attendance and votes when stages 1 and 2 were held as one meeting. */
    merged: z.strictObject({ attendance, votes }).optional(),
    opinion: prose(4000).optional(),
    documents: documents.optional(),
  }),
  /** A meeting called in an emergency is confirmed at the body's next meeting. */
  'meeting.ratified': z.strictObject({ body: line(40), votes, attendance, documents: documents.optional() }),
} as const;
