import { disclosureEvents } from './disclosure.ts';
import { handlingEvents } from './handling.ts';
import { listEvents } from './list.ts';
import { meetingEvents } from './meeting.ts';
import { proposalEvents } from './proposal.ts';
import { supervisionEvents } from './supervision.ts';

/** What each type of event carries: the one place where the data of an event is described. */
export const eventData = {
  ...proposalEvents,
  ...meetingEvents,
  ...disclosureEvents,
  ...handlingEvents,
  ...supervisionEvents,
  ...listEvents,
} as const;

/** A type of event that people (or the sweeper) may ask to record. */
export type EventType = keyof typeof eventData;
