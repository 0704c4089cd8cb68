import type { ChartNode, Way } from './chart.ts';
import { automatic, eventsOf, pickerOf, type Picker } from './choices.ts';
import { isFinished, microstep, type Configuration, type Microstep } from './configuration.ts';
import type { ReadWay, Reading } from './reading.ts';

/** A configuration with what is looked up for it again and again. */
export interface Place {
  readonly number: number;
  readonly configuration: Configuration;
  readonly active: ReadonlySet<ChartNode>;
  /** Dotted paths of its leaves. */
  readonly leaves: readonly string[];
  readonly isEnded: boolean;
  /** The machine itself takes nothing any more. */
  readonly isDone: boolean;
  /** What its active stages ask, the highest of them. */
  readonly needs: { readonly level: number; readonly stage: ChartNode } | null;
}

/** Where transitions lead from a place. */
export interface Jump extends Microstep {
  readonly place: Place;
  /** States that were entered and that no history brought back. */
  readonly anew: readonly ChartNode[];
}

/** Ends of states of which some transition wants to be told. */
export function heard({ chart }: Reading, completed: readonly ChartNode[]): readonly string[] {
  const events = completed.map(({ id }) => `xstate.done.state.${id}`);
  return events.filter((event) => chart.ways.some((way) => way.event === event || way.event === '*' || way.event.endsWith('.*')));
}

/** Configurations by their text, and what is known of each. */
export class Places {
  private readonly known = new Map<string, Place>();
  private readonly pickers: Map<string, Picker>[] = [];
  private readonly jumps: Map<string, Jump>[] = [];
  private readonly alone: (Picker | null)[] = [];
  private readonly taken: (readonly string[])[] = [];
  /** Whether any transition waits for a state to come to its end. */
  readonly hears: boolean;
  private readonly reading: Reading;
  private readonly regions: readonly ChartNode[] | null;

  constructor(reading: Reading, regions: readonly ChartNode[] | null) {
    this.reading = reading;
    this.hears = reading.chart.ways.some(({ event }) => event.startsWith('xstate.done.state.') || event.includes('*'));
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
    return { number, configuration, active, leaves, isEnded: ended, isDone: isFinished(chart.root, active), needs };
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
    for (const leaf of kept ?? [])
      for (let node: ChartNode | null = leaf; node !== null && node !== target.parent; node = node.parent) back.add(node);
  }
  return back;
}

/** Whether everything that can come to an end has; regions without an end go on beside it. */
function isOver(root: ChartNode, active: ReadonlySet<ChartNode>, regions: readonly ChartNode[] | null): boolean {
  if (root.type !== 'parallel') return isFinished(root, active);
  const ending = (regions ?? root.children).filter((region) => region.children.some(({ type }) => type === 'final'));
  return ending.length > 0 && ending.every((region) => isFinished(region, active));
}
