import type { ChartNode } from './chart.ts';
import { choices, type Picker } from './choices.ts';
import { initialConfiguration } from './configuration.ts';
import { liveness } from './liveness.ts';
import { heard, Places, type Jump, type Place } from './places.ts';
import type { ReadWay, Reading } from './reading.ts';
import type { Situations } from './situations.ts';

/** One abstract state: where the machine stands, what the matter says as far as anybody looks, and how far the procedure has come. */
export interface State {
  readonly number: number;
  readonly place: Place;
  /** Number of the situation. */
  readonly situation: number;
  readonly level: number;
  /** Ids of states that have come to their end, still to be told to the machine. */
  readonly queue: readonly string[];
  /** The edge on a shortest way here; -1 at the start. */
  readonly by: number;
}

/** One transition, or several taken together, between abstract states. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  /** What brings it about; as the flow writes it where only a wildcard takes it. */
  readonly event: string;
  readonly ways: readonly ReadWay[];
  /** What its rules need stands, so that it can really happen. */
  readonly real: boolean;
}

/** Told of every edge when it is found, with the level that the step leads to; answers with what the walk goes on. */
export type Watch = (from: State, move: Move, step: Jump, situation: number) => Watched;

/** Where the walk goes on: the level, and the situation. */
export interface Watched {
  readonly level: number;
  readonly situation: number;
}

/** All that can be reached, in order of distance. */
export interface Walk {
  readonly states: readonly State[];
  readonly edges: readonly Edge[];
  /** It was given up because there are too many states. */
  readonly isCut: boolean;
}

/** More than any flow of people needs (ours have about a thousand states); a config that has more is refused as too large. */
const most = { states: 60_000, edges: 600_000, queued: 12 };
const span = 2 ** 18;

/** Walks a flow, or some regions of it that nothing outside of them concerns, breadth first. */
export function walk(reading: Reading, situations: Situations, regions: readonly ChartNode[] | null, watch: Watch): Walk {
  const places = new Places(reading, regions);
  const states: State[] = [];
  const edges: Edge[] = [];
  const numbers = new Map<number, number>();
  const queues = new Map<string, number>();
  const first = initialConfiguration(reading.chart.root, regions);
  const start = places.of(first.configuration);
  const live = liveness(reading, places, start);
  const reach = (place: Place, all: number, level: number, queue: readonly string[]): number => {
    const situation = live === null ? all : situations.without(all, place.number, live.get(place) as readonly boolean[]);
    const told = queue.length === 0 ? 0 : numberIn(queues, queue.join());
    const key = ((situation * span + place.number) * 16 + level) * 1024 + told;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, states.length);
    return states.push({ number: states.length, place, situation, level, queue, by: states.length === 0 ? -1 : edges.length }) - 1;
  };
  reach(start, situations.of(reading.parts.initial(reading.chart.context)), 0, heard(reading, first.completed));
  let isCut = false;
  for (let number = 0; number < states.length && !isCut; number += 1) {
    const state = states[number] as State;
    const found = moves(state, places, situations);
    isCut = found === null;
    for (const each of found ?? []) {
      const jump = each.ways.length === 0 ? null : places.jump(state.place, each.ways);
      const move = jump === null || jump.taken.length === each.ways.length ? each : onlyTaken(each, jump);
      const { event, ways, real } = move;
      const queue = jump === null || jump.completed.length === 0 ? move.queue : [...move.queue, ...heard(reading, jump.completed)];
      for (const situation of afterAll(situations, state.situation, ways)) {
        const after = jump === null ? { level: state.level, situation } : watch(state, move, jump, situation);
        const to = reach(jump?.place ?? state.place, after.situation, after.level, queue);
        edges.push({ from: number, to, event, ways, real });
      }
      isCut ||= states.length > most.states || edges.length > most.edges || queue.length > most.queued || queues.size > 1000;
      if (isCut) break;
    }
  }
  return { states, edges, isCut };
}

function onlyTaken(move: Move, { taken }: Jump): Move {
  return { ...move, ways: move.ways.filter(({ way }) => taken.includes(way)) };
}

function afterAll(situations: Situations, situation: number, ways: readonly ReadWay[]): readonly number[] {
  const [only] = ways;
  if (only !== undefined && ways.length === 1) return situations.after(situation, only);
  return ways.reduce<readonly number[]>((all, way) => all.flatMap((one) => situations.after(one, way)), [situation]);
}

function numberIn(known: Map<string, number>, text: string): number {
  const number = known.get(text) ?? known.size + 1;
  known.set(text, number);
  return number;
}

/** Something that can happen next. */
export interface Move {
  readonly event: string;
  readonly ways: readonly ReadWay[];
  readonly queue: readonly string[];
  readonly real: boolean;
}

/** What can happen next: by itself first, then what the machine was told, then what people and time bring. `null` where that is too much to tell. */
function moves(state: State, places: Places, situations: Situations): readonly Move[] | null {
  const { place, situation, queue } = state;
  if (place.isDone) return [];
  const found: Move[] = [];
  const seen = { isTooMuch: false };
  const take = (picker: Picker, event: string, rest: readonly string[]): boolean => {
    const chosen = choices(picker, situation, situations);
    seen.isTooMuch ||= chosen === null;
    const { options, sure } = chosen ?? { options: [], sure: true };
    for (const ways of options) found.push({ event, ways, queue: rest, real: ways.every((way) => situations.canHappen(situation, way)) });
    return sure;
  };
  const alone = places.automatic(place);
  if (alone !== null && take(alone, '', queue)) return seen.isTooMuch ? null : found;
  const [told, ...rest] = queue;
  if (told !== undefined) {
    if (!take(places.picker(place, told), told, rest)) found.push({ event: told, ways: [], queue: rest, real: true });
    return seen.isTooMuch ? null : found;
  }
  for (const event of places.events(place)) take(places.picker(place, event), event.replace(/\?$/, '*'), []);
  return seen.isTooMuch ? null : found;
}
