import type { AnyStateNode } from 'xstate';
import type { JsonObject } from '../kernel/json.ts';
import type { Definition, LawfulParams } from './definition.ts';

/** One of the engine's actions as a transition names it. */
export interface ActionUse {
  readonly type: string;
  readonly params: JsonObject;
}

/** One way out of a state, its own or that of a state around it. */
export interface GraphWay {
  readonly event: string;
  readonly rules: LawfulParams['rules'];
  /** The leaf states that it leads to; none when it stays. */
  readonly targets: readonly string[];
  readonly actions: readonly ActionUse[];
}

/** A leaf state of a flow. */
export interface GraphLeaf {
  /** Dotted path without the machine's id. */
  readonly path: string;
  /** The region that it belongs to: the first name of its path. */
  readonly region: string;
  readonly isFinal: boolean;
  readonly ways: readonly GraphWay[];
}

/**
 * A flow as leaf states and ways between them, which says by structure alone what comes before what, whatever the states are called. Ways back (a
 * return, a changed plan, a step that failed) are told from ways onward: a way leads back when it leads to what has to be passed before it, or to where
 * everybody must still come through what has to be passed before it.
 */
export interface FlowGraph {
  /** By path, in document order. */
  readonly leaves: ReadonlyMap<string, GraphLeaf>;
  /** The states through which every way from the beginning to this one leads, without itself. */
  before(path: string): ReadonlySet<string>;
  /** The state itself and all that it leads onward to. */
  beyond(path: string): ReadonlySet<string>;
  /** Whether a way from one state to another leads onward: neither back nor nowhere. */
  isOnward(from: string, to: string): boolean;
}

/** The graph of a flow; made once for a definition. The end that everything is meant to come to is the one with the most before it. */
export function flowGraph(definition: Definition): FlowGraph {
  const known = graphs.get(definition);
  if (known !== undefined) return known;
  const graph = graphOf(definition);
  graphs.set(definition, graph);
  return graph;
}

const graphs = new WeakMap<Definition, FlowGraph>();

function graphOf({ machine }: Definition): FlowGraph {
  const root = machine.root;
  const leaves = new Map(leavesBelow(root).map((node) => [pathOf(node), leafOf(node)]));
  const starts = new Map(Object.values(root.states).map((region) => [region.key, leavesEntered(region).map(pathOf)]));
  const regionOf = (path: string): string => leaves.get(path)?.region ?? '';
  const others = (path: string): readonly string[] =>
    [...leaves.keys()].filter((other) => other !== path && regionOf(other) === regionOf(path));
  const reached = (from: readonly string[], isOpen: (target: string, source: string) => boolean): ReadonlySet<string> => {
    const found = new Set(from);
    for (const path of found)
      for (const { targets } of leaves.get(path)?.ways ?? []) for (const target of targets) if (isOpen(target, path)) found.add(target);
    return found;
  };
  const without = (from: readonly string[], closed: string): ReadonlySet<string> =>
    reached(
      from.filter((path) => path !== closed),
      (target) => target !== closed,
    );
  const before = kept((path) => new Set(others(path).filter((other) => !without(starts.get(regionOf(path)) ?? [], other).has(path))));
  const goal = kept((region) => {
    const ends = [...leaves.values()].filter((leaf) => leaf.region === region && leaf.isFinal).map(({ path }) => path);
    return ends.sort((one, other) => before(other).size - before(one).size)[0] ?? null;
  });
  const ahead = kept((path) => {
    const end = goal(regionOf(path));
    const leads = end !== null && without([path], '').has(end);
    return leads ? others(path).filter((other) => other !== end && !without([path], other).has(end)) : [];
  });
  const isOnward = (from: string, to: string): boolean =>
    from !== to && !before(from).has(to) && !ahead(to).some((path) => path === from || before(from).has(path));
  return { leaves, before, isOnward, beyond: kept((path) => reached([path], (target, source) => isOnward(source, target))) };
}

function kept<T>(compute: (path: string) => T): (path: string) => T {
  const found = new Map<string, T>();
  return (path) => {
    const known = found.get(path) ?? compute(path);
    found.set(path, known);
    return known;
  };
}

function leafOf(node: AnyStateNode): GraphLeaf {
  return { path: pathOf(node), region: node.path[0] ?? '', isFinal: node.type === 'final', ways: waysFrom(node) };
}

function waysFrom(node: AnyStateNode): readonly GraphWay[] {
  const own = [...node.transitions].flatMap(([event, transitions]) =>
    transitions.map(({ target, guard, actions }) => ({
      event,
      rules: (guard as unknown as { readonly params: LawfulParams }).params.rules,
      targets: (target ?? []).flatMap(leavesEntered).map(pathOf),
      actions: actions as unknown as readonly ActionUse[],
    })),
  );
  return node.parent === undefined ? own : [...own, ...waysFrom(node.parent)];
}

function leavesBelow(node: AnyStateNode): readonly AnyStateNode[] {
  return isLeaf(node) ? [node] : Object.values(node.states).flatMap(leavesBelow);
}

/** The leaf states that are active once a state has been entered. */
function leavesEntered(node: AnyStateNode): readonly AnyStateNode[] {
  if (isLeaf(node)) return [node];
  return node.type === 'parallel' ? Object.values(node.states).flatMap(leavesEntered) : node.initial.target.flatMap(leavesEntered);
}

function isLeaf(node: AnyStateNode): boolean {
  return node.type === 'atomic' || node.type === 'final';
}

function pathOf(node: AnyStateNode): string {
  return node.path.join('.');
}
