import type { Json, JsonObject } from '../../kernel/json.ts';
import type { RuleReference } from '../definition.ts';

/** A transition as a reader of the flow sees it. */
export interface Way {
  readonly event: string;
  /** The leaf that it leads to, as a dotted path; null when it stays. */
  readonly target: string | null;
  readonly when: JsonObject;
  readonly rules: readonly RuleReference[];
}

/** A state in which a matter can stand. */
export interface Leaf {
  /** Its dotted path without the machine's id, its last part, and the path of its stage (the state below the region). */
  readonly path: string;
  readonly name: string;
  readonly stage: string;
  readonly isFinal: boolean;
  readonly meta: JsonObject;
  /** What the stage's own `meta` says. */
  readonly stageMeta: JsonObject;
  readonly ways: readonly Way[];
}

/** What may happen wherever a matter stands within a state around others. */
export interface WideWay extends Way {
  /** The path of that state; empty for the whole procedure. */
  readonly within: string;
}

/** A flow's procedure, laid flat. */
export interface FlowStates {
  /** By the alphabet of their paths: the order in a config says nothing. */
  readonly leaves: readonly Leaf[];
  /** The path of the leaf where a matter begins. */
  readonly initial: string;
  readonly wide: readonly WideWay[];
  /** Names of the regions that run beside the procedure. */
  readonly beside: readonly string[];
}

interface Placed {
  readonly path: readonly string[];
  readonly node: JsonObject;
}

/**
 * The leaves of a flow's procedure with their transitions, targets resolved as XState resolves them. The procedure is the region of that name
 * of a parallel machine (its first region where none has the name), or the machine itself. A parallel state inside it counts as one leaf.
 */
export function readStates(config: JsonObject): FlowStates {
  const regions = config['type'] === 'parallel' ? Object.keys(childrenOf(config)) : [];
  const region = regions.includes('procedure') ? 'procedure' : regions[0];
  const top: Placed = region === undefined ? { path: [], node: config } : { path: [region], node: childrenOf(config)[region] ?? {} };
  const all = statesIn({ path: [], node: config });
  const byId = new Map(all.map((each) => [idOf(each, typeof config['id'] === 'string' ? config['id'] : ''), each]));
  const find = (target: Json | undefined, owner: Placed): string | null => targetOf(target, owner, all, byId);
  const inside = statesIn(top);
  const leaves = inside.filter(isLeaf).map((each): Leaf => {
    const stage = each.path.slice(0, top.path.length + 1);
    const around = inside.find(({ path }) => path.join('.') === stage.join('.'));
    return {
      path: each.path.join('.'),
      name: each.path.at(-1) ?? '',
      stage: stage.join('.'),
      isFinal: each.node['type'] === 'final',
      meta: objectOf(each.node['meta']),
      stageMeta: objectOf(around?.node['meta']),
      ways: waysOf(each, find),
    };
  });
  const wide = inside
    .filter((each) => !isLeaf(each))
    .flatMap((each) => waysOf(each, find).map((way) => ({ ...way, within: each === top ? '' : each.path.join('.') })));
  return { leaves, initial: leafOf(top), wide, beside: regions.filter((name) => name !== region) };
}

function statesIn(from: Placed): readonly Placed[] {
  const inner = sortedEntries(childrenOf(from.node)).map(([name, node]) => ({ path: [...from.path, name], node }));
  return [from, ...inner.flatMap(statesIn)];
}

function isLeaf({ node, path }: Placed): boolean {
  return path.length > 0 && (Object.keys(childrenOf(node)).length === 0 || (node['type'] === 'parallel' && path.length > 1));
}

function waysOf(owner: Placed, find: (target: Json | undefined, owner: Placed) => string | null): readonly Way[] {
  return sortedEntries(objectOf(owner.node['on'])).flatMap(([event, listed]) =>
    (Array.isArray(listed) ? (listed as readonly Json[]) : [listed]).map((each): Way => {
      const transition = typeof each === 'string' ? { target: each } : objectOf(each);
      const params = objectOf(objectOf(transition['guard'])['params']);
      const rules = Array.isArray(params['rules']) ? (params['rules'] as readonly RuleReference[]) : [];
      return { event, target: find(transition['target'], owner), when: objectOf(params['when']), rules };
    }),
  );
}

function targetOf(asked: Json | undefined, owner: Placed, all: readonly Placed[], byId: ReadonlyMap<string, Placed>): string | null {
  const target = Array.isArray(asked) ? (asked as readonly Json[])[0] : asked;
  if (typeof target !== 'string') return null;
  if (target.startsWith('#')) {
    const [id = '', ...rest] = target.slice(1).split('.');
    const whole = byId.get(target.slice(1));
    const found = whole ?? byId.get(id);
    return found === undefined ? null : leafAt([...found.path, ...(whole === undefined ? rest : [])], all);
  }
  const base = target.startsWith('.') ? owner.path : owner.path.slice(0, -1);
  return leafAt([...base, ...target.replace(/^\./, '').split('.')], all);
}

function leafAt(path: readonly string[], all: readonly Placed[]): string | null {
  const found = all.find((each) => each.path.join('.') === path.join('.'));
  return found === undefined ? null : leafOf(found);
}

/** Where a matter stands that enters a state. */
function leafOf(state: Placed): string {
  const children = childrenOf(state.node);
  const initial = state.node['initial'];
  const name = typeof initial === 'string' && initial in children ? initial : Object.keys(children).sort()[0];
  const child = name === undefined ? undefined : children[name];
  if (isLeaf(state) || name === undefined || child === undefined) return state.path.join('.');
  return leafOf({ path: [...state.path, name], node: child });
}

function sortedEntries<T>(all: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1));
}

function idOf({ path, node }: Placed, machine: string): string {
  return typeof node['id'] === 'string' ? node['id'] : [machine, ...path].join('.');
}

function childrenOf(node: JsonObject): Readonly<Record<string, JsonObject>> {
  return objectOf(node['states']) as Readonly<Record<string, JsonObject>>;
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
