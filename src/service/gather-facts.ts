import type { FactsNeeded } from '../engine/facts-needed.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Body } from '../law/body.ts';
import { calendarAround } from '../law/calendar/calendar.ts';
import type { Facts } from '../law/fact.ts';
import { resolveValues } from '../law/jurisdictions/resolve-values.ts';
import type { Matter } from '../law/matter.ts';
import { dayOf, type PlainDate } from '../law/plain-date.ts';
import type { ValueKey } from '../law/values.ts';
import { findDelegation } from '../store/delegation/find-delegation.ts';
import { listLayerValues } from '../store/layer/list-layer-values.ts';
import { countRoster } from '../store/roster/count-roster.ts';
import { countSignIn } from '../store/roster/count-sign-in.ts';
import { isMember } from '../store/roster/is-member.ts';
import { readOffice } from '../store/roster/read-office.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { gatherList } from './gather-list.ts';
import type { Ground } from './ground-shelf.ts';
import { rosterBodies } from './roster-bodies.ts';
import type { Session } from './session.ts';

/** For what the facts are gathered. */
export interface Question {
  readonly session: Session;
  readonly organisation: Ground;
  readonly matter: Matter;
  readonly event: { readonly type: string; readonly occurredAt: Instant; readonly data: JsonObject };
  readonly recordedAt: Instant;
  readonly needed: FactsNeeded;
}

/** Days around an event for which days off are told: enough for a display that runs into the longest holiday. */
const calendarReach = 45;

/**
 * Gathers the facts that the rules before a step may read, and no others, as of the event's own day. Runs inside the transaction of the
 * step, so that what is judged is what is committed beside it; or ahead of it (`decide-ahead.ts`), and then the transaction asks whether all is as it was.
 */
export function* gatherFacts(context: Pick<ServiceContext, 'notices'>, question: Question): Work<JsonObject> {
  const { needed, organisation, event, recordedAt } = question;
  const day = dayOf(event.occurredAt);
  const facts: { -readonly [Kind in keyof Facts]: Facts[Kind] } = {};
  for (const kind of needed.facts) {
    if (kind === 'actor') facts.actor = yield* actorFacts(question, day);
    else if (kind === 'recordedAt') facts.recordedAt = recordedAt;
    else if (kind === 'hasCollective') facts.hasCollective = organisation.hasCollective;
    else if (kind === 'calendar')
      facts.calendar = calendarAround(day, dayOf(recordedAt), calendarReach + daysAsked(event.data) + daysNamed(question), context.notices);
    else if (kind === 'rosters') facts.rosters = yield* rosters(question, day);
    else if (kind === 'secretaryIsDirector')
      facts.secretaryIsDirector = yield* organisation.kept(`offices ${day}`, () => oneInBothOffices(organisation.code, day));
    else if (kind === 'delegation') yield* addDelegation(facts, question, day);
    else if (kind === 'list') yield* addList(facts, question, day);
    else if (kind === 'signIn') yield* addSignIn(facts, question, day);
  }
  if (needed.values.length > 0) {
    const read = () => values(organisation, day, needed.values as readonly ValueKey[]);
    facts.values = yield* organisation.kept(`values ${day} ${needed.values.join()}`, read);
  }
  return facts as JsonObject;
}

function* actorFacts({ session, organisation }: Question, day: PlainDate): Work<NonNullable<Facts['actor']>> {
  const { person, roles } = session;
  const actor = { person, roles, organisation: session.organisation };
  if (!roles.includes('supervisor')) return actor;
  const read = () => isMember(organisation.code, 'villagersCommittee', person, day);
  return { ...actor, onVillagersCommittee: yield* organisation.kept(`committee ${day} ${person}`, read) };
}

function* values(organisation: Ground, day: PlainDate, keys: readonly ValueKey[]): Work<NonNullable<Facts['values']>> {
  const layers = yield* listLayerValues(organisation.line, day);
  return resolveValues(day, layers, keys);
}

function* rosters(question: Question, day: PlainDate): Work<NonNullable<Facts['rosters']>> {
  const counted: NonNullable<{ -readonly [B in Body]?: NonNullable<Facts['rosters']>[B] }> = {};
  for (const body of rosterBodies(question.event, question.needed.references)) {
    const { organisation } = question;
    counted[body] = yield* organisation.kept(`roster ${day} ${body}`, () => countRoster(organisation.code, sittingBodies(body), day));
  }
  return counted;
}

/** Whose rosters make up a meeting of the body: the two committees meet as one, each person once. */
function sittingBodies(body: Body): readonly string[] {
  return body === 'twoCommittees' ? ['branchCommittee', 'villagersCommittee'] : [body];
}

function* oneInBothOffices(organisation: string, day: PlainDate): Work<boolean> {
  const secretary = yield* readOffice(organisation, 'secretary', day);
  const director = yield* readOffice(organisation, 'director', day);
  return secretary !== null && secretary === director;
}

/** Bodies that decide by authorisation of a wider one (VCL25 art. 28, RCEO art. 28); no other is ever asked for one. */
const authorised: readonly Body[] = ['representativesAssembly', 'collectiveDelegatesAssembly'];

function* addDelegation(facts: { delegation?: Facts['delegation'] }, question: Question, day: PlainDate): Work<void> {
  const matterClass = textOf(question.matter.record['proposal']?.data['matterClass']) ?? textOf(question.event.data['matterClass']);
  if (matterClass === null) return;
  for (const body of rosterBodies(question.event, question.needed.references).filter((each) => authorised.includes(each))) {
    const found = yield* findDelegation(question.organisation.code, body, matterClass, day);
    if (found === null) continue;
    facts.delegation = { from: found.from as PlainDate, to: found.to as PlainDate, instrument: found.instrument, filed: found.filed };
    return;
  }
}

function* addList(facts: { list?: Facts['list'] }, { organisation, matter, event }: Question, day: PlainDate): Work<void> {
  const list = yield* gatherList({ organisation: organisation.code, matter, event, day });
  if (list !== undefined) facts.list = list;
}

function* addSignIn(facts: { signIn?: Facts['signIn'] }, question: Question, day: PlainDate): Work<void> {
  const attendance = question.event.data['attendance'] as JsonObject | undefined;
  const persons = attendance?.['signedIn'];
  const body = question.event.data['body'];
  if (!Array.isArray(persons) || typeof body !== 'string') return;
  facts.signIn = yield* countSignIn(question.organisation.code, sittingBodies(body as Body), day, persons as readonly string[]);
}

/** Days that a transition itself names; a working day may take up to two, and the longest break more. */
function daysNamed({ needed }: Question): number {
  const named = needed.references.map(({ days }) => (typeof days === 'number' ? days : 0));
  return 2 * Math.max(0, ...named);
}

function daysAsked(data: JsonObject): number {
  return typeof data['days'] === 'number' ? data['days'] : 0;
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
