import type { JsonObject } from '../../kernel/json.ts';
import type { SampleProps } from './sample-props.ts';

/** The notice of a meeting of a body at nine on a day, with agenda and materials, the supervisors invited. */
export function sampleCall({ text, paper }: SampleProps, body: string, day: string): JsonObject {
  const materials = [paper('plan', `${body}-${day}`)];
  return {
    body,
    meetingAt: `${day}T09:00:00+08:00`,
    place: text('place'),
    agenda: [text('agenda')],
    materials,
    posted: true,
    supervisorInvited: true,
  };
}

/** What differs from one meeting to another. Without `inFavour` nothing was put to the vote. */
export interface Held {
  readonly body: string;
  readonly planHash: string;
  /** `adopted` when left out. */
  readonly outcome?: string;
  readonly present: number;
  readonly inFavour?: number;
  /** Names its papers; the body when left out. */
  readonly occasion?: string;
  readonly attendance?: JsonObject;
  readonly more?: JsonObject;
}

/** A meeting as it was held: its figures, its vote, its papers. Who was not in favour abstained, up to ten, and else was against. */
export function sampleMeeting({ text, papers }: SampleProps, held: Held): JsonObject {
  const { body, planHash, outcome = 'adopted', present, inFavour, occasion = body, attendance = {}, more = {} } = held;
  const vote = inFavour === undefined ? {} : { votes: votes(present, inFavour), ballot: 'ballot', votedItems: [text('agenda')] };
  return {
    body,
    outcome,
    planHash,
    attendance: { present, ...attendance },
    ...vote,
    observers: { present: 1, voted: 0 },
    supervisor: { present: true },
    lawfulness: { lawAndMorals: true, womensRights: true },
    documents: papers(occasion, 'minutes', 'signIn', 'tally'),
    ...more,
  };
}

function votes(present: number, inFavour: number): JsonObject {
  const rest = present - inFavour;
  const abstain = Math.min(rest, 10);
  return { for: inFavour, against: rest - abstain, abstain };
}
