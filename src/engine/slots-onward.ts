import type { FlowGraph } from './flow-graph.ts';

/**
 * The slots of the record that a state fills as it is left onward: what was done there. What is remembered on a way back (a return, a changed
 * plan), or while it stays, is no such thing.
 */
export function slotsOnward(graph: FlowGraph, path: string): ReadonlySet<string> {
  const onward = (graph.leaves.get(path)?.ways ?? []).filter(({ targets }) => targets.some((target) => graph.isOnward(path, target)));
  const remembered = onward.flatMap(({ actions }) => actions.filter(({ type }) => type === 'remember').map(({ params }) => params['as']));
  return new Set(remembered.filter((slot) => typeof slot === 'string'));
}
