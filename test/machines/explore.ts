import { candidates, type Candidate } from '../../src/engine/candidates.ts';
import { useOf, type Definition } from '../../src/engine/definition.ts';
import { isMeant } from '../../src/engine/lawful.ts';
import { activeStates, initial, settle, take, wake } from '../../src/engine/live.ts';
import type { Context, Recording } from '../../src/engine/recording.ts';
import type { Snapshot } from '../../src/engine/snapshot.ts';
import type { Instant } from '../../src/kernel/instant.ts';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import type { Verdict } from '../../src/kernel/verdict.ts';

/** One transition taken on the way from the start. */
export interface Move {
  readonly event: string;
  readonly candidate: Candidate;
  readonly data: JsonObject;
}

/** A state of the machine with everything that later guards look at, and a shortest way to it. */
export interface Place {
  readonly snapshot: Snapshot;
  readonly states: readonly string[];
  readonly path: readonly Move[];
  /** The place before, on that way. */
  readonly before: Place | null;
}

/** A place and a transition that leads from it. */
export interface Edge {
  readonly from: Place;
  readonly move: Move;
  readonly to: string;
}

/** All places of a machine, and all transitions between them. */
export interface MachineMap {
  readonly places: ReadonlyMap<string, Place>;
  readonly edges: readonly Edge[];
}

const at = '2026-03-02T00:00:00.000Z' as Instant;
const hashes = ['a', 'b'].map((letter) => letter.repeat(64));

/**
 * Walks a machine breadth first over every transition that its config names, taking each rule as the transition needs it. At most one
 * objection, inquiry, demand and rectification is open at a time (`second` allows two inquiries), and the plan is changed at most once:
 * more of the same adds no new kind of place.
 */
export function explore(definition: Definition, ignore: (event: string) => boolean = () => false): MachineMap {
  const first = settle(definition, initial(definition));
  const keyOf = keyIn(definition);
  const places = new Map<string, Place>([[keyOf(first), { snapshot: first, states: [], path: [], before: null }]]);
  const edges: Edge[] = [];
  const queue = [...places.values()];
  for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
    for (const move of movesOf(definition, place.snapshot)) {
      if (ignore(move.event) || isTooMuch(place.snapshot, move)) continue;
      const after = taken(definition, place.snapshot, move);
      const key = keyOf(after);
      edges.push({ from: place, move, to: key });
      if (places.has(key)) continue;
      const found: Place = { snapshot: after, states: activeStates(wake(definition, after)), path: [...place.path, move], before: place };
      places.set(key, found);
      queue.push(found);
    }
  }
  return { places, edges };
}

const standingSlots = /^(held\.|closed\.|resolved$|posted\.|objected\.|convened\.(villagers|group)|opinion\.|published\.|trained\.)/;
/** Where the flow asks for a consultation before the vote, whether it was held is a difference too. */
const consultedSlots =
  /^(held\.|closed\.|resolved$|posted\.|objected\.|convened\.(villagers|group)|opinion\.|published\.|trained\.|consultation$)/;

/** Transitions that no way to an end needs: they open something, go back, or give up. */
const detours =
  /^(observation\.|inquiry\.opened|rectification\.(ordered|rejected)|objection\.raised|disclosure\.demanded|plan\.(amended|adjusted)|matter\.withdrawn|deadline\.)/;

/** Stages 1 and 2 as one meeting is for a few villages only. */
function isDetour({ event, candidate }: Move): boolean {
  return detours.test(event) || (event === 'meeting.convened' && candidate.params.rules.some(({ rule }) => rule === 'G08'));
}

/**
 * The shortest way from a snapshot to a place, taking each rule as the transition needs it; null when there is none.
 *
 * @param without tells the moves that are not to be taken, by where they start
 */
export function wayTo(
  definition: Definition,
  from: Snapshot,
  isThere: (snapshot: Snapshot) => boolean,
  without: (states: readonly string[], move: Move) => boolean = () => false,
): readonly Move[] | null {
  const keyOf = keyIn(definition);
  const seen = new Set([keyOf(from)]);
  const queue: { readonly snapshot: Snapshot; readonly path: readonly Move[] }[] = [{ snapshot: from, path: [] }];
  for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
    if (isThere(place.snapshot)) return place.path;
    const states = activeStates(wake(definition, place.snapshot));
    for (const move of movesOf(definition, place.snapshot)) {
      if (isDetour(move) || without(states, move)) continue;
      const after = taken(definition, place.snapshot, move);
      if (seen.has(keyOf(after))) continue;
      seen.add(keyOf(after));
      queue.push({ snapshot: after, path: [...place.path, move] });
    }
  }
  return null;
}

/** What tells the places of a flow apart. */
function keyIn(definition: Definition): (snapshot: Snapshot) => string {
  const consulted = JSON.stringify(definition.config).includes('"consultation.days"');
  return (snapshot) => keyOfPlace(snapshot, consulted ? consultedSlots : standingSlots);
}

/** What distinguishes places: active states, conditions, what is open, which decisions stand. Contents and times do not. */
function keyOfPlace(snapshot: Snapshot, slots: RegExp): string {
  const context = snapshot.context as unknown as Context;
  const standing = Object.keys(context.record).filter((slot) => slots.test(slot));
  const plan = context.plan.version > 1 ? 2 : context.plan.version;
  return JSON.stringify([
    snapshot.value,
    context.flags['held'] === true,
    context.flags['decided'] === true,
    Object.keys(context.open).sort(),
    standing.sort(),
    plan,
  ]);
}

/** Every transition out of a place with an event made for it. */
export function movesOf(definition: Definition, snapshot: Snapshot): readonly Move[] {
  const live = wake(definition, snapshot);
  const context = live.context as Context;
  return candidates(live).flatMap((candidate) => {
    const data = dataFor(candidate, context);
    return isMeant(candidate.params, context, { data }) && fits(candidate, data, context)
      ? [{ event: candidate.event, candidate, data }]
      : [];
  });
}

/** Rules that look only at what the matter itself says can be met or not whatever the event carries; the walk keeps to them. */
function fits(candidate: Candidate, data: JsonObject, context: Context): boolean {
  return candidate.params.rules.every(({ rule, kind, slot, of: asked, ...named }) => {
    const open = (of: string) => Object.keys(context.open).some((key) => key.startsWith(`${of}.`));
    if (rule === 'S17')
      return (Array.isArray(asked) ? asked : ['groupLeaders']).every(
        (word) => context.record[`${textOf(slot)}.${String(word)}`] !== undefined,
      );
    if (rule === 'S03' && candidate.event === 'meeting.held') return context.record[`convened.${textOf(data['body'])}`] !== undefined;
    if (rule === 'G24' && named['consultation.days'] !== undefined) return context.record['consultation'] !== undefined;
    if (rule === 'S01') return context.flags['held'] !== true;
    if (candidate.event === 'meeting.ratified')
      return context.record['convened.villagersAssembly'] !== undefined && context.record['resolved'] !== undefined;
    if (rule === 'S11') return Object.hasOwn(context.deadlines, textOf(data['deadline']));
    if (candidate.event === 'notice.closed') return !open('objection') && !open('demand');
    if (rule === 'S07') return opening.test(candidate.event) !== Object.hasOwn(context.open, `${textOf(kind)}.${textOf(data['ref'])}`);
    if (rule === 'G43' && candidate.event === 'notice.answered')
      return Object.keys(context.record).some((slot) => slot.startsWith('objected.'));
    return true;
  });
}

const opening = /^(objection\.raised|inquiry\.opened|disclosure\.demanded|rectification\.ordered)$/;

/** Where a move leads when every rule is as its transition needs it. */
function taken(definition: Definition, snapshot: Snapshot, move: Move): Snapshot {
  const judged = Object.fromEntries(move.candidate.params.rules.map(useOf).map((use) => [use, verdictAsNeeded(use, move.candidate)]));
  const recording: Recording = { type: move.event, data: move.data, occurredAt: at, recordedAt: at, judged };
  const live = wake(definition, snapshot);
  return settle(definition, take(definition, live, recording));
}

function verdictAsNeeded(rule: string, candidate: Candidate): Verdict {
  const ok = candidate.params.unmet?.includes(rule) !== true;
  return { rule, ok, code: 'explored', needed: 1, got: ok ? 1 : 0, short: ok ? 0 : 1, citations: [], due: at };
}

function dataFor(candidate: Candidate, context: Context): JsonObject {
  const data: Record<string, Json> = {};
  for (const [path, value] of Object.entries(candidate.params.when ?? {}))
    if (path.startsWith('data.') && value !== null) data[path.slice(5)] = Array.isArray(value) ? value[0] : value;
  Object.assign(data, listWords[candidate.event]);
  if (candidate.event === 'opinion.recorded' && context.record['opinion.partyMembers'] !== undefined) data['from'] = 'representatives';
  const current = context.plan.hash;
  if (candidate.event === 'plan.amended') data['planHash'] = hashes.find((hash) => hash !== current) ?? '';
  else if (/^(proposal\.submitted|plan\.circulated|meeting\.held|consultation\.)/.test(candidate.event))
    data['planHash'] = current ?? hashes[0] ?? '';
  const kind = candidate.params.rules.find(({ rule }) => rule === 'S07')?.['kind'];
  if (typeof kind === 'string')
    data['ref'] =
      Object.keys(context.open)
        .find((key) => key.startsWith(`${kind}.`))
        ?.slice(kind.length + 1) ?? '1';
  if (candidate.event === 'deadline.passed') data['deadline'] = Object.keys(context.deadlines)[0] ?? 'none';
  return data;
}

/** The words by which list procedures keep one slot for each: one of each kind is enough to walk every transition. */
const listWords: Readonly<Record<string, JsonObject>> = {
  'opinion.recorded': { from: 'partyMembers' },
  'filing.recorded': { receiver: 'civilAffairs' },
  'publication.recorded': { level: 'village' },
  'training.recorded': { category: 'groupLeaders' },
};

function isTooMuch(snapshot: Snapshot, move: Move): boolean {
  return move.event === 'plan.amended' && (snapshot.context as unknown as Context).plan.version > 1;
}

/** A text, or nothing. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
