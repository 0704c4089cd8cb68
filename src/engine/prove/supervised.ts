import { edgesTo, pathOf } from './path.ts';
import type { Finding, PathEvent } from './proof.ts';
import type { ReadWay, Reading } from './reading.ts';
import type { Situations } from './situations.ts';
import type { Edge, State, Walk } from './walk.ts';
import { isWatching } from './watch-order.ts';
import type { ChartNode } from './chart.ts';

/** A walk with the active states of what was walked apart from it, as they are at the start. */
export interface Walked {
  readonly walk: Walk;
  readonly situations: Situations;
  readonly beside: readonly string[];
}

const most = 8;

/**
 * Whether supervision can hold the procedure wherever it stands, nothing of the procedure moves while it does, and it can let go.
 *
 * @param walks of regions that were walked apart, or the one walk of the whole
 */
export function supervised(reading: Reading, walks: readonly Walked[]): readonly Finding[] {
  const { flag } = reading.norms.supervision;
  const orders = (edge: Edge): boolean => edge.ways.some(({ effect }) => effect.switches.get(flag) === true);
  const watching = walks.find(({ walk }) => walk.edges.some(orders));
  const switched = wronglySwitched(reading);
  if (watching === undefined) return [...switched, finding('neverHeld', '', {}, [])];
  return [
    ...switched,
    ...held(reading, walks, watching, orders),
    ...always(reading, watching, orders),
    ...released(reading, watching, orders),
  ];
}

/** Steps that hold the procedure or let it go and are none of supervision. */
function wronglySwitched({ ways, norms }: Reading): readonly Finding[] {
  const { flag, orders, releases } = norms.supervision;
  return ways
    .filter(({ way, effect }) => {
      const on = effect.switches.get(flag);
      return on !== undefined && !(on ? orders : releases).includes(way.event);
    })
    .map(({ way }) => finding('switchedOtherwise', way.at, { event: way.event }, []));
}

/** What moves although the procedure is held. */
function held(reading: Reading, walks: readonly Walked[], watching: Walked, orders: (edge: Edge) => boolean): readonly Finding[] {
  const told = new Map<number, Finding>();
  for (const { walk, beside, situations } of walks) {
    const together = walk === watching.walk;
    for (const edge of walk.edges) {
      const from = walk.states[edge.from] as State;
      if (together && situations.at(from.situation)[reading.held] !== 2 && !orders(edge)) continue;
      // An order that takes the procedure along does not hold it either.
      const way = edge.ways.find((each) => moves(each, reading) && !(each.held === 'off' && !together));
      if (way === undefined || told.has(way.way.index) || told.size >= most) continue;
      const before = pathOf(walk, edgesTo(walk, edge.from), beside);
      const order = together ? [] : orderPath(watching, from, orders);
      const last = lastPlain(walk, edge, order.at(-1), beside);
      told.set(way.way.index, finding('movesWhileHeld', way.way.at, { event: way.way.event }, [...before, ...order, last]));
    }
  }
  return [...told.values()];
}

/** The order, recorded beside a procedure that stands where it stands. */
function orderPath(watching: Walked, from: State, orders: (edge: Edge) => boolean): readonly PathEvent[] {
  const { walk } = watching;
  const order = walk.edges.find(orders) as Edge;
  const edges = [...edgesTo(walk, order.from), order];
  return pathOf(walk, edges, []).map((event) => ({
    ...event,
    from: [...from.place.leaves, ...event.from],
    to: [...from.place.leaves, ...event.to],
  }));
}

function lastPlain(walk: Walk, edge: Edge, ordered: PathEvent | undefined, beside: readonly string[]): PathEvent {
  const from = walk.states[edge.from] as State;
  const to = walk.states[edge.to] as State;
  const [event] = pathOf(walk, [edge], beside) as readonly [PathEvent];
  if (ordered === undefined) return event;
  const others = ordered.to.slice(from.place.leaves.length);
  return { ...event, from: [...from.place.leaves, ...others], to: [...to.place.leaves, ...others] };
}

/** States in which nobody can order the procedure to be held. */
function always(reading: Reading, { walk, beside, situations }: Walked, orders: (edge: Edge) => boolean): readonly Finding[] {
  const able = new Set(walk.edges.filter((edge) => edge.real && orders(edge)).map(({ from }) => from));
  const told = new Map<string, Finding>();
  for (const state of walk.states) {
    const passing =
      state.queue.length > 0 ||
      state.place.configuration.active.some(({ always: alone }) => alone.some(({ guard }) => guard.kind === 'open'));
    if (state.place.isEnded || passing || situations.at(state.situation)[reading.held] === 2 || able.has(state.number)) continue;
    const at = state.place.leaves.join(' | ');
    if (told.has(at) || told.size >= most) continue;
    told.set(at, finding('cannotBeHeld', at, { state: at }, pathOf(walk, edgesTo(walk, state.number), beside)));
  }
  return [...told.values()];
}

/** States in which the procedure is held for ever, or until another order comes. */
function released(reading: Reading, { walk, beside, situations }: Walked, orders: (edge: Edge) => boolean): readonly Finding[] {
  const isHeld = (state: number): boolean => situations.at((walk.states[state] as State).situation)[reading.held] === 2;
  const before = new Map<number, number[]>();
  for (const edge of walk.edges) if (edge.real && !orders(edge)) before.set(edge.to, [...(before.get(edge.to) ?? []), edge.from]);
  const free = new Set(walk.states.filter(({ number }) => !isHeld(number)).map(({ number }) => number));
  const queue = [...free];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (const from of before.get(state) ?? []) {
      if (free.has(from)) continue;
      free.add(from);
      queue.push(from);
    }
  }
  const stuck = walk.states.find(({ number, place }) => !free.has(number) && !place.isEnded);
  if (stuck === undefined) return [];
  const at = stuck.place.leaves.join(' | ');
  return [finding('neverReleased', at, { state: at }, pathOf(walk, edgesTo(walk, stuck.number), beside))];
}

/** Whether a transition moves the procedure: all do but those of a watch, voices that lead nowhere, and letting go itself. */
function moves({ way, effect }: ReadWay, { norms, chart }: Reading): boolean {
  const { aside, flag } = norms.supervision;
  if (!aside.includes(way.event)) return true;
  if (effect.switches.has(flag)) return false;
  return way.targets !== null && !isWatched(way.source, chart.root, aside);
}

function isWatched(source: ChartNode, root: ChartNode, aside: readonly string[]): boolean {
  let region = source;
  while (region.parent !== null && region.parent !== root) region = region.parent;
  return region.parent === root && root.type === 'parallel' && isWatching(region, aside);
}

function finding(code: string, at: string, facts: Finding['facts'], path: readonly PathEvent[]): Finding {
  return { claim: 'supervised', code, at, facts, path };
}
