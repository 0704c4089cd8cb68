import { caseOf } from './demand.ts';
import type { PathEvent } from './proof.ts';
import type { Jump } from './places.ts';
import type { Edge, Move, State, Walk } from './walk.ts';

/** The edges on a shortest way from the start to a state. `by` gives the edge that leads to a state on that way, -1 at the start. */
export function edgesTo(
  walked: Walk,
  state: number,
  by: (state: number) => number = (number) => (walked.states[number] as State).by,
): readonly Edge[] {
  const edges: Edge[] = [];
  for (let edge = walked.edges[by(state)]; edge !== undefined; edge = walked.edges[by(edge.from)]) edges.push(edge);
  return edges.reverse();
}

/** Edges as people read them; those that only tell the machine of an end and take nothing are left out. */
export function pathOf(walked: Walk, edges: readonly Edge[], beside: readonly string[] = []): readonly PathEvent[] {
  return edges
    .filter(({ ways }) => ways.length > 0)
    .map((edge) => pathEvent(edge, leavesOf(walked, edge.from, beside), leavesOf(walked, edge.to, beside)));
}

/** The last step of a way, that breaks a claim. */
export function lastStep(walked: Walk, from: State, move: Move, step: Jump, beside: readonly string[] = []): PathEvent {
  return pathEvent(move, leavesOf(walked, from.number, beside), [...step.place.leaves, ...beside]);
}

function pathEvent({ event, ways }: Pick<Move, 'event' | 'ways'>, from: readonly string[], to: readonly string[]): PathEvent {
  const when = Object.assign({}, ...ways.map((each) => caseOf(each.way))) as PathEvent['when'];
  return { event, when, from, to };
}

function leavesOf(walked: Walk, state: number, beside: readonly string[]): readonly string[] {
  return [...(walked.states[state] as State).place.leaves, ...beside];
}
