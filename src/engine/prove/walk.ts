import type { ChartNode, Way } from './chart.ts';
import { automatic, choices, eventsOf, pickerOf, type Picker } from './choices.ts';
import { initialConfiguration, isFinished, microstep, type Configuration, type Microstep } from './configuration.ts';
import type { ReadWay, Reading } from './reading.ts';
import type { Situations } from './situations.ts';

/** A configuration with what is looked up for it again and again. */
export interface Place {
  readonly number: number;
  readonly configuration: Configuration;
  readonly active: ReadonlySet<ChartNode>;
  /** Dotted paths of its leaves. */
  readonly leaves: readonly string[];
  readonly isEnded: boolean;
  /** What its active stages ask, the highest of them. */
  readonly needs: { readonly level: number; readonly stage: ChartNode } | null;
}

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
  readonly ways: readonly ReadWay[];
  /** What its rules need stands, so that it can really happen. */
  readonly real: boolean;
}

/** Told of every edge when it is found, with the level that the step leads to; answers the level with which the walk goes on. */
export type Watch = (from: State, ways: readonly ReadWay[], step: Jump, situation: number) => number;

/** All that can be reached, in order of distance. */
export interface Walk {
  readonly states: readonly State[];
  readonly edges: readonly Edge[];
  /** It was given up because there are too many states. */
  readonly isCut: boolean;
}

/** Where transitions lead from a place. */
export interface Jump extends Microstep {
  readonly place: Place;
  /** States that were entered and that no history brought back. */
  readonly anew: readonly ChartNode[];
}

/** More states than any flow of people needs; a config that has more is refused as too large. */
const most = 200_000;
const span = 2 ** 18;

/** Walks a flow, or some regions of it that nothing outside of them concerns, breadth first. */
export function walk(reading: Reading, situations: Situations, regions: readonly ChartNode[] | null, watch: Watch): Walk {
  const places = new Places(reading, regions);
  const states: State[] = [];
  const edges: Edge[] = [];
  const numbers = new Map<number, number>();
  const queues = new Map<string, number>();
  const first = initialConfiguration(reading.chart.root, regions);
  const reach = (place: Place, situation: number, level: number, queue: readonly string[]): number => {
    const told = queue.length === 0 ? 0 : numberIn(queues, queue.join());
    const key = ((situation * span + place.number) * 16 + level) * 1024 + told;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, states.length);
    return states.push({ number: states.length, place, situation, level, queue, by: states.length === 0 ? -1 : edges.length }) - 1;
  };
  reach(places.of(first.configuration), situations.of(reading.parts.initial(reading.chart.context)), 0, heard(reading, first.completed));
  const isCut = (): boolean => states.length > most || queues.size > 1000;
  for (let number = 0; number < states.length && !isCut(); number += 1) {
    const state = states[number] as State;
    for (const { ways, queue, real } of moves(state, places, situations)) {
      const jump = ways.length === 0 ? null : places.jump(state.place, ways);
      const queued = jump === null || jump.completed.length === 0 ? queue : [...queue, ...heard(reading, jump.completed)];
      for (const situation of afterAll(situations, state.situation, ways)) {
        const level = jump === null ? state.level : watch(state, ways, jump, situation);
        const to = reach(jump?.place ?? state.place, situation, level, queued);
        edges.push({ from: number, to, ways, real });
      }
    }
  }
  return { states, edges, isCut: isCut() };
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

interface Move {
  readonly ways: readonly ReadWay[];
  readonly queue: readonly string[];
  readonly real: boolean;
}

/** What can happen next: by itself first, then what the machine was told, then what people and time bring. */
function moves(state: State, places: Places, situations: Situations): readonly Move[] {
  const { place, situation, queue } = state;
  if (place.isEnded) return [];
  const found: Move[] = [];
  const take = (picker: Picker, rest: readonly string[]): boolean => {
    const { options, sure } = choices(picker, situation, situations);
    for (const ways of options) found.push({ ways, queue: rest, real: ways.every((way) => situations.canHappen(situation, way)) });
    return sure;
  };
  const alone = places.automatic(place);
  if (alone !== null && take(alone, queue)) return found;
  const [told, ...rest] = queue;
  if (told !== undefined) {
    if (!take(places.picker(place, told), rest)) found.push({ ways: [], queue: rest, real: true });
    return found;
  }
  for (const event of places.events(place)) take(places.picker(place, event), []);
  return found;
}

/** Ends of states of which some transition wants to be told. */
function heard({ chart }: Reading, completed: readonly ChartNode[]): readonly string[] {
  const events = completed.map(({ id }) => `xstate.done.state.${id}`);
  return events.filter((event) => chart.ways.some((way) => way.event === event || way.event === '*' || way.event.endsWith('.*')));
}

/** Configurations by their text, and what is known of each. */
class Places {
  private readonly known = new Map<string, Place>();
  private readonly pickers: Map<string, Picker>[] = [];
  private readonly jumps: Map<string, Jump>[] = [];
  private readonly alone: (Picker | null)[] = [];
  private readonly taken: (readonly string[])[] = [];
  private readonly reading: Reading;
  private readonly regions: readonly ChartNode[] | null;

  constructor(reading: Reading, regions: readonly ChartNode[] | null) {
    this.reading = reading;
    this.regions = regions;
  }

  of(configuration: Configuration): Place {
    const { active, history } = configuration;
    const remembered = [...history].sort(([a], [b]) => a - b).map(([node, kept]) => `${node}:${kept.map(({ index }) => index).join()}`);
    const key = `${active.map(({ index }) => index).join()};${remembered.join(' ')}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const place = this.placeOf(configuration);
    this.known.set(key, place);
    return place;
  }

  private placeOf(configuration: Configuration): Place {
    const active = new Set(configuration.active);
    const { levels, chart } = this.reading;
    let needs: Place['needs'] = null;
    for (const node of configuration.active) {
      const stage = levels.stage(node);
      if (stage !== null && (needs === null || stage.needs > needs.level)) needs = { level: stage.needs, stage: node };
    }
    const leaves = configuration.active.filter(({ type }) => type === 'atomic' || type === 'final').map(({ path }) => path);
    const ended = configuration.active.some(({ tags }) => tags.includes('ended')) || isOver(chart.root, active, this.regions);
    const number = this.known.size;
    this.alone[number] = automatic(configuration, this.reading);
    this.taken[number] = eventsOf(configuration);
    this.pickers[number] = new Map();
    this.jumps[number] = new Map();
    return { number, configuration, active, leaves, isEnded: ended, needs };
  }

  automatic({ number }: Place): Picker | null {
    return this.alone[number] as Picker | null;
  }

  events({ number }: Place): readonly string[] {
    return this.taken[number] as readonly string[];
  }

  picker({ number, active }: Place, event: string): Picker {
    const known = this.pickers[number] as Map<string, Picker>;
    let picker = known.get(event);
    if (picker === undefined) known.set(event, (picker = pickerOf(this.reading.chart.root, active, this.reading, event)));
    return picker;
  }

  jump(place: Place, ways: readonly ReadWay[]): Jump {
    const known = this.jumps[place.number] as Map<string, Jump>;
    const key = ways.map(({ way }) => way.index).join();
    let jump = known.get(key);
    if (jump === undefined) {
      const step = microstep(
        place.configuration,
        ways.map(({ way }) => way),
      );
      const back = broughtBack(
        ways.map(({ way }) => way),
        step,
      );
      known.set(key, (jump = { ...step, place: this.of(step.configuration), anew: step.entered.filter((node) => !back.has(node)) }));
    }
    return jump;
  }
}

/** States that a history state remembered, with those between: they go on and do not begin anew. */
function broughtBack(ways: readonly Way[], { configuration }: Microstep): ReadonlySet<ChartNode> {
  const back = new Set<ChartNode>();
  for (const target of ways.flatMap(({ targets }) => targets ?? [])) {
    const kept = target.type === 'history' ? configuration.history.get(target.index) : undefined;
    for (const leaf of kept ?? []) for (let node: ChartNode | null = leaf; node !== null && node !== target.parent; node = node.parent) back.add(node);
  }
  return back;
}

/** Whether everything that can come to an end has; regions without an end go on beside it. */
function isOver(root: ChartNode, active: ReadonlySet<ChartNode>, regions: readonly ChartNode[] | null): boolean {
  if (root.type !== 'parallel') return isFinished(root, active);
  const ending = (regions ?? root.children).filter((region) => region.children.some(({ type }) => type === 'final'));
  return ending.length > 0 && ending.every((region) => isFinished(region, active));
}
