import type { Chart } from './chart.ts';
import { edgesTo, pathOf } from './path.ts';
import type { Finding } from './proof.ts';
import type { Reading } from './reading.ts';
import type { Edge, State, Walk } from './walk.ts';

/** At most so many places are told of; where many are stuck it is for one reason. */
const most = 8;

/** What was found of ends: states from which there is no way to one, and the states that can really be reached. */
export interface Endings {
  readonly findings: readonly Finding[];
  readonly reached: ReadonlySet<string>;
  readonly ends: boolean;
}

/**
 * Whether from everywhere there is a way to an end: for every band of amounts, over steps whose rules can be met as the matter stands, and
 * without giving up or starting over where a whole stage offers that.
 */
export function canEnd(reading: Reading, walked: Walk, beside: readonly string[]): Endings {
  const { states, edges } = walked;
  const all = 2 ** reading.bands.length - 1;
  const { masks, by } = reachedWith(walked, reading.amounts);
  const isOpen = (state: State): boolean => !state.place.isEnded;
  const ends = states.some((state) => !isOpen(state));
  const reached = new Set(
    states.flatMap(({ number, place }) => ((masks[number] as number) === 0 ? [] : place.configuration.active.map(({ path }) => path))),
  );
  if (!ends) return { findings: [], reached, ends };
  const ending = endingWith(walked, reading, all);
  const told = new Map<string, Finding>();
  for (const state of states) {
    const stuck = (masks[state.number] as number) & ~(ending[state.number] as number);
    const at = state.place.leaves.join(' | ');
    if (stuck === 0 || told.has(at) || told.size >= most) continue;
    const path = pathOf(
      walked,
      edgesTo(walked, state.number, (number) => by[number] as number),
      beside,
    );
    const partly = stuck !== (masks[state.number] as number) && (ending[state.number] as number) !== 0;
    const hasWay = edges.some((edge) => edge.from === state.number && edge.to !== edge.from && edge.real && !givesUp(edge, reading));
    const facts = partly ? { state: at, ...bandOf(reading, stuck) } : { state: at };
    told.set(at, { claim: 'canEnd', code: partly ? 'amountStuck' : hasWay ? 'livelock' : 'deadEnd', at, facts, path });
  }
  return { findings: [...told.values()], reached, ends };
}

/** States of a config that nothing leads to; of a whole that is not reached only the whole. */
export function unreachable(chart: Chart, reached: ReadonlySet<string>): readonly Finding[] {
  return chart.nodes
    .filter(({ type, path, parent }) => type !== 'history' && !reached.has(path) && (parent === null || reached.has(parent.path)))
    .slice(0, most)
    .map(({ path }) => ({ claim: 'canEnd', code: 'unreachable', at: path, facts: { state: path }, path: [] }));
}

/** For each state the bands of amounts with which it can really be reached, and the edge by which it is first. */
function reachedWith({ states, edges }: Walk, all: number): { readonly masks: Int32Array; readonly by: Int32Array } {
  const masks = new Int32Array(states.length);
  const by = new Int32Array(states.length).fill(-1);
  const out = outgoing(states.length, edges, ({ from }) => from);
  masks[0] = all;
  const queue = [0];
  for (let at = 0; at < queue.length; at += 1) {
    const state = queue[at] as number;
    for (const number of out[state] ?? []) {
      const edge = edges[number] as Edge;
      if (!edge.real) continue;
      // Another plan may be about another amount.
      const anew = edge.ways.some(({ effect }) => effect.takesPlan);
      const mask = anew ? all : (masks[state] as number) & amountsOf(edge);
      if ((mask & ~(masks[edge.to] as number)) === 0) continue;
      if (masks[edge.to] === 0 && edge.to !== 0) by[edge.to] = number;
      masks[edge.to] = (masks[edge.to] as number) | mask;
      queue.push(edge.to);
    }
  }
  return { masks, by };
}

/** For each state the bands of amounts with which an end can be reached. */
function endingWith({ states, edges }: Walk, reading: Reading, all: number): Int32Array {
  const masks = new Int32Array(states.length);
  const into = outgoing(states.length, edges, ({ to }) => to);
  const queue: number[] = [];
  for (const { number, place } of states) {
    if (!place.isEnded) continue;
    masks[number] = all;
    queue.push(number);
  }
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (const number of into[state] ?? []) {
      const edge = edges[number] as Edge;
      if (!edge.real || givesUp(edge, reading)) continue;
      const mask = (masks[state] as number) & amountsOf(edge);
      if ((mask & ~(masks[edge.from] as number)) === 0) continue;
      masks[edge.from] = (masks[edge.from] as number) | mask;
      queue.push(edge.from);
    }
  }
  return masks;
}

function outgoing(count: number, edges: readonly Edge[], end: (edge: Edge) => number): readonly (readonly number[] | undefined)[] {
  const found = new Array<number[] | undefined>(count).fill(undefined);
  edges.forEach((edge, number) => {
    if (edge.from !== edge.to) (found[end(edge)] ??= []).push(number);
  });
  return found;
}

function amountsOf({ ways }: Edge): number {
  return ways.reduce((mask, { amounts }) => mask & amounts, -1);
}

/** A whole stage offers giving up or starting over: that is no way on for the states inside of it. */
function givesUp({ ways }: Edge, { norms }: Reading): boolean {
  return ways.some(({ way }) => norms.givesUp.includes(way.event) && way.source.children.length > 0);
}

function bandOf({ bands }: Reading, stuck: number): { readonly fromFen: number; readonly belowFen: number | null } {
  const first = bands.findIndex((_bound, n) => (stuck & (1 << n)) !== 0);
  let last = first;
  while ((stuck & (1 << (last + 1))) !== 0) last += 1;
  return { fromFen: bands[first] ?? 0, belowFen: bands[last + 1] ?? null };
}
