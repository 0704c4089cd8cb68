import { createMachine, type AnyStateNode } from 'xstate';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { isObject, readGuard, type Guard } from './guard.ts';

/** A state of a flow, with its targets resolved by XState itself. */
export interface ChartNode {
  /** Place in document order: parents before their children. */
  readonly index: number;
  readonly key: string;
  readonly id: string;
  /** Dotted path without the machine's id. */
  readonly path: string;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly parent: ChartNode | null;
  readonly depth: number;
  /** Without history states. */
  readonly children: readonly ChartNode[];
  readonly histories: readonly ChartNode[];
  readonly initial: ChartNode | null;
  readonly deep: boolean;
  /** Where a history state leads while nothing is remembered. */
  readonly fallback: readonly ChartNode[];
  readonly tags: readonly string[];
  readonly meta: JsonObject;
  readonly ways: ReadonlyMap<string, readonly Way[]>;
  readonly always: readonly Way[];
}

/** A transition. */
export interface Way {
  readonly index: number;
  /** As the flow writes it; empty for one that happens by itself. */
  readonly event: string;
  readonly source: ChartNode;
  /** `null` when it stays. */
  readonly targets: readonly ChartNode[] | null;
  readonly reenter: boolean;
  readonly guard: Guard;
  readonly actions: readonly JsonObject[];
  /** Where it stands in the config. */
  readonly at: string;
}

/** A flow as the prover walks it. */
export interface Chart {
  readonly root: ChartNode;
  readonly nodes: readonly ChartNode[];
  readonly ways: readonly Way[];
  readonly item: JsonObject;
  readonly context: JsonObject;
}

type Draft = { -readonly [K in keyof ChartNode]: ChartNode[K] };

/** Makes a chart of a config. Throws whatever XState throws of a config that it cannot build. */
export function chartOf(config: JsonObject): Chart {
  // XState keeps what it is given, and writes into it where there are delays.
  const machine = createMachine(structuredClone(config) as never);
  const nodes = inOrder(machine.root);
  if (new Set(nodes.map(({ id }) => id)).size !== nodes.length) throw new Error('an id of its own for each state');
  const drafts = new Map<AnyStateNode, Draft>();
  nodes.forEach((node, index) => {
    const parent = node.parent === undefined ? null : (drafts.get(node.parent) ?? null);
    drafts.set(node, draftOf(node, index, parent));
  });
  const draft = (node: AnyStateNode): Draft => drafts.get(node) as Draft;
  const ways: Way[] = [];
  for (const node of nodes) link(node, draft, ways);
  const context = isObject(config['context']) ? config['context'] : {};
  const item = isObject(context['item']) ? context['item'] : {};
  return { root: draft(machine.root), nodes: nodes.map(draft), ways, item, context };
}

/** A state and all below it, parents before their children. */
function inOrder(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states as Record<string, AnyStateNode>).flatMap(inOrder)];
}

function draftOf(node: AnyStateNode, index: number, parent: Draft | null): Draft {
  return {
    index,
    key: node.key,
    id: node.id,
    path: node.path.join('.'),
    type: node.type,
    parent,
    depth: parent === null ? 0 : parent.depth + 1,
    children: [],
    histories: [],
    initial: null,
    deep: node.history === 'deep',
    fallback: [],
    tags: (node.tags as readonly unknown[]).filter((tag) => typeof tag === 'string'),
    meta: isObject(node.meta) ? node.meta : {},
    ways: new Map(),
    always: [],
  };
}

/** Children, initial states and transitions, once every state has its draft. */
function link(node: AnyStateNode, draft: (node: AnyStateNode) => Draft, ways: Way[]): void {
  const self = draft(node);
  const children = Object.values(node.states as Record<string, AnyStateNode>).map(draft);
  self.children = children.filter(({ type }) => type !== 'history');
  self.histories = children.filter(({ type }) => type === 'history');
  const [first] = node.type === 'compound' ? (node.initial.target as readonly AnyStateNode[]) : [];
  if (first !== undefined) self.initial = draft(first);
  if (node.type === 'compound' && self.initial === null) throw new Error(`an initial state of ${node.id}`);
  if (node.type === 'history') self.fallback = fallbackOf(node, draft);
  const made = (transition: (typeof node.always & object)[number], event: string, place: string): Way => {
    const way: Way = {
      index: ways.length,
      event,
      source: self,
      targets: transition.target?.map(draft) ?? null,
      reenter: transition.reenter,
      guard: readGuard(transition.guard),
      actions: (transition.actions as readonly unknown[]).filter(isObject),
      at: place,
    };
    ways.push(way);
    return way;
  };
  const at = self.path === '' ? '' : `${self.path}.`;
  const listed = new Map<string, readonly Way[]>();
  for (const [event, transitions] of node.transitions)
    listed.set(
      event,
      transitions.map((each, n) => made(each, event, `${at}on.${event}[${n}]`)),
    );
  self.ways = listed;
  self.always = (node.always ?? []).map((each, n) => made(each, '', `${at}always[${n}]`));
}

function fallbackOf(node: AnyStateNode, draft: (node: AnyStateNode) => Draft): readonly ChartNode[] {
  const parent = node.parent as AnyStateNode;
  const named = (node.config as { readonly target?: Json }).target;
  if (named === undefined || named === null || named === '')
    return parent.type === 'parallel' ? [draft(parent)] : [draft(parent.initial.target[0] as AnyStateNode)];
  const paths = Array.isArray(named) ? (named as readonly Json[]) : [named];
  return paths.map((path) => {
    if (typeof path !== 'string') throw new Error(`a target of ${node.id}`);
    if (path.startsWith('#')) return draft(node.machine.getStateNodeById(path));
    let here: AnyStateNode | undefined = parent;
    for (const step of path.split('.')) here = here?.states[step] as AnyStateNode | undefined;
    if (here === undefined) throw new Error(`a target of ${node.id}`);
    return draft(here);
  });
}
