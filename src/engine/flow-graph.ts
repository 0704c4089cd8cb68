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

/** A flow as leaf states and ways between them; says what lies before and beyond a state, whatever the states are called. */
export interface FlowGraph {
  /** By path, in document order. */
  readonly leaves: ReadonlyMap<string, GraphLeaf>;
  /** The states through which every way from the beginning to this one leads, without itself. */
  before(path: string): ReadonlySet<string>;
  /** The state itself and all that it leads on to without going back behind it. */
  beyond(path: string): ReadonlySet<string>;
}

/** The graph of a flow; made once for a definition. */
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
  const reached = (from: readonly string[], avoiding: ReadonlySet<string>): ReadonlySet<string> => {
    const found = new Set(from.filter((path) => !avoiding.has(path)));
    for (const path of found)
      for (const { targets } of leaves.get(path)?.ways ?? []) for (const target of targets) if (!avoiding.has(target)) found.add(target);
    return found;
  };
  const before = kept((path): ReadonlySet<string> => {
    const region = leaves.get(path)?.region ?? '';
    const others = [...leaves.values()].filter((leaf) => leaf.region === region && leaf.path !== path);
    return new Set(others.map((leaf) => leaf.path).filter((other) => !reached(starts.get(region) ?? [], new Set([other])).has(path)));
  });
  return { leaves, before, beyond: kept((path) => reached([path], before(path))) };
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
