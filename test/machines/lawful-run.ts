import { eventData } from '../../src/contract/events/event-data.ts';
import type { Definition } from '../../src/engine/definition.ts';
import { start } from '../../src/engine/start.ts';
import { step } from '../../src/engine/step.ts';
import type { Requested } from '../../src/engine/requested.ts';
import type { Snapshot } from '../../src/engine/snapshot.ts';
import { epochMillisOf, instantOf, type Instant } from '../../src/kernel/instant.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import type { Verdict } from '../../src/kernel/verdict.ts';
import { bodies } from '../../src/law/body.ts';
import { calendarAround } from '../../src/law/calendar/calendar.ts';
import type { Facts } from '../../src/law/fact.ts';
import { resolveValues } from '../../src/law/jurisdictions/resolve-values.ts';
import type { Matter } from '../../src/law/matter.ts';
import { dayOf, type PlainDate } from '../../src/law/plain-date.ts';
import { valueKeys } from '../../src/law/values.ts';
import { textOf, type Move, type Place } from './explore.ts';
import { due, lawfulData, listInHand } from './lawful-data.ts';

/** Where a lawful village stands after a way, and when; or where the real rules did not let it go on. */
export type Standing =
  | { readonly ok: true; readonly snapshot: Snapshot; readonly now: Instant }
  | { readonly ok: false; readonly at: string; readonly why: readonly Verdict[] | string };

const hour = 3_600_000;

/** Walks to places through the real rules, with an event made for each move; the clock goes on as far as notices and displays need. */
export function lawfulWalker(
  definition: Definition,
  from: Instant,
): { to(place: Place): Standing; along(place: Place, move: Move): Standing } {
  const { snapshot } = start(definition, { type: 'matter.opened', data: {}, occurredAt: from, recordedAt: from });
  const walked = new Map<Place, Standing>();
  const to = (place: Place): Standing => {
    const known = walked.get(place);
    if (known !== undefined) return known;
    const last = place.path.at(-1);
    const found: Standing = place.before === null || last === undefined ? { ok: true, snapshot, now: from } : along(place.before, last);
    walked.set(place, found);
    return found;
  };
  const along = (place: Place, move: Move): Standing => {
    const before = to(place);
    return before.ok ? lawfulStep(definition, before, move, [...place.path, move]) : before;
  };
  return { to, along };
}

function lawfulStep(
  definition: Definition,
  before: { readonly snapshot: Snapshot; readonly now: Instant },
  move: Move,
  path: readonly Move[],
): Standing {
  const { event, facts } = lawfulAttempt(before, move, path);
  const wrong = formOf(move.event, event.data);
  if (wrong !== null) return { ok: false, at: move.event, why: wrong };
  const outcome = step(definition, before.snapshot, event, facts);
  return outcome.ok
    ? { ok: true, snapshot: outcome.value.snapshot, now: event.recordedAt }
    : { ok: false, at: move.event, why: outcome.refusal.verdicts };
}

/** What a lawful village asks to record for a move, and the facts of its day; recorded `delay` milliseconds after it happened. */
export function lawfulAttempt(
  before: { readonly snapshot: Snapshot; readonly now: Instant },
  move: Move,
  path: readonly Move[],
  delay = 1000,
): { readonly event: Requested; readonly facts: JsonObject } {
  const matter = before.snapshot.context as unknown as Matter;
  const now = timeFor(move, matter, before.now);
  const planned = lawfulData(move, matter, now);
  const data = move.event === 'meeting.held' ? onPlan(planned, matter.plan.hash) : planned;
  const recordedAt = instantOf(epochMillisOf(now) + delay);
  return {
    event: { type: move.event, data, occurredAt: now, recordedAt },
    facts: lawfulFacts(move, path, { now, recordedAt, list: textOf(data['planHash']) || listInHand(matter) }),
  };
}

/** A meeting decides on the plan in hand; one that is a step of a procedure without a plan names none. */
function onPlan({ planHash: _placeholder, ...held }: JsonObject, planHash: string | null): JsonObject {
  return planHash === null ? held : { ...held, planHash };
}

/** The earliest moment at which the move can happen: the meeting's own time, the end of a display, a deadline's due time; else an hour later. */
function timeFor(move: Move, matter: Matter, now: Instant): Instant {
  const later = (moment: unknown): Instant => {
    const millis = typeof moment === 'string' ? epochMillisOf(moment as Instant) : 0;
    return instantOf(Math.max(epochMillisOf(now), millis) + hour);
  };
  if (move.event === 'meeting.held') {
    const called = matter.record[`convened.${textOf(move.data['body'])}`]?.data['meetingAt'];
    return typeof called === 'string' && called >= now ? (called as Instant) : later(null);
  }
  const waits = move.candidate.params.rules.find(({ rule }) => rule === 'S14');
  if (waits !== undefined) return later(instantOf(epochMillisOf(now) + (2 * Math.max(15, Number(waits['days'])) + 26) * 24 * hour));
  if (move.event === 'notice.closed') return later(instantOf(epochMillisOf(now) + 26 * 24 * hour));
  if (move.event === 'deadline.passed') return later(matter.deadlines[textOf(move.data['deadline'])]);
  if (move.event === 'meeting.ratified') return later(instantOf(epochMillisOf(now) + 24 * hour));
  return later(null);
}

function formOf(event: string, data: JsonObject): string | null {
  const result = eventData[event as keyof typeof eventData].safeParse(data);
  return result.success ? null : `${event}: ${result.error.message}`;
}

/** When a move happens and is recorded, and the list that is then in hand. */
interface Occasion {
  readonly now: Instant;
  readonly recordedAt: Instant;
  readonly list: string;
}

function lawfulFacts(move: Move, path: readonly Move[], { now, recordedAt, list }: Occasion): JsonObject {
  const day = dayOf(now);
  const roster = {
    asOf: day,
    listed: due,
    voting: due,
    excluded: 0,
    excludedApproved: 0,
    women: 12,
    representatives: 25,
    womenRepresentatives: 12,
    committeeMembers: 5,
    households: due,
    expired: 0,
  };
  const roles = move.candidate.params.rules.find(({ rule }) => rule === 'S02')?.['roles'] as readonly string[];
  const joint = path.some(({ candidate }) => candidate.params.rules.some(({ rule }) => rule === 'G08'));
  const acting = path.some(
    ({ event, data }) =>
      event === 'meeting.convened' && (data['body'] === 'villagersAssembly' || data['body'] === 'representativesAssembly'),
  );
  const values = {
    ...resolveValues(day, [], valueKeys),
    ...listValues(move),
    ...(joint ? { 'merged.allowed': { value: true, layer: '610114099201', source: '样例' } } : {}),
  };
  const facts: Facts = {
    actor: { person: '样例', roles: roles.slice(0, 1), organisation: actingFor(move) },
    recordedAt,
    values,
    rosters: { ...Object.fromEntries(bodies.map((body) => [body, roster])), villagersCommittee: { ...roster, listed: 5, voting: 5 } },
    delegation: { from: '2026-01-01' as PlainDate, to: '2028-12-31' as PlainDate, instrument: '样例授权', filed: true },
    calendar: calendarAround(day, dayOf(recordedAt), 60),
    secretaryIsDirector: joint,
    hasCollective: !acting,
    list: {
      ...{ hash: list, kept: true, own: true, drawn: true, number: 1, enacted: null },
      ...{ ownItems: [], published: ['district', 'street'] },
    },
  };
  return facts as JsonObject;
}

/** Whose officer records: of the tier that the step is for, else of the village. */
function actingFor(move: Move): string {
  const tier = move.candidate.params.rules.find(({ rule }) => rule === 'S20')?.['tier'];
  return tier === 'district' ? '610114000000' : tier === 'street' ? '610114099000' : '610114099201';
}

/** One receiver completes the filing, unless the move says that one is still lacking; one category completes the training. */
function listValues(move: Move): JsonObject {
  const receivers = move.candidate.params.unmet === undefined ? ['civilAffairs'] : ['civilAffairs', 'agricultureBureau'];
  const fact = (value: readonly string[]) => ({ value, layer: 'default', source: '样例' });
  return { 'filing.receivers': fact(receivers), 'training.categories': fact(['groupLeaders']) };
}
