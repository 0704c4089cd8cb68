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

/** What differs from one meeting to another. */
export interface Held {
  readonly body: string;
  readonly planHash: string;
  readonly outcome: string;
  readonly present: number;
  readonly inFavour: number;
  readonly occasion: string;
  readonly attendance?: JsonObject;
  readonly more?: JsonObject;
}

function meeting(
  { text, papers }: SampleProps,
  { body, planHash, outcome, present, inFavour, occasion, attendance = {}, more = {} }: Held,
): JsonObject {
  const rest = present - inFavour;
  const abstain = Math.min(rest, 10);
  return {
    body,
    outcome,
    planHash,
    attendance: { present, ...attendance },
    votes: { for: inFavour, against: rest - abstain, abstain },
    ballot: 'ballot',
    votedItems: [text('agenda')],
    observers: { present: 1, voted: 0 },
    supervisor: { present: true },
    lawfulness: { lawAndMorals: true, womensRights: true },
    documents: papers(occasion, 'minutes', 'signIn', 'tally'),
    ...more,
  };
}

