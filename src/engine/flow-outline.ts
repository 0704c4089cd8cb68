import type { Json, JsonObject } from '../kernel/json.ts';
import type { LawfulParams, RuleReference } from './definition.ts';

/** One transition of a flow, with where it stands and where it leads. */
export interface Way {
  /** Dotted path of the state that has it, without the machine's id; empty for the machine itself. */
  readonly state: string;
  readonly event: string;
  /** Its place among the transitions of this event in this state. */
  readonly place: number;
  readonly when: JsonObject;
  /** Dotted path of the state that it leads to; null when it stays. */
  readonly target: string | null;
  /** The same as the config writes it. */
  readonly aim: string | null;
  /** Whether it leaves and enters again a state around it. */
  readonly reenter: boolean;
  readonly rules: readonly RuleReference[];
  readonly unmet: readonly string[];
  readonly actions: readonly JsonObject[];
}

/** One state of a flow. */
export interface OutlinedState {
  readonly path: string;
  readonly name: string;
  /** Path of the state around it; empty for a region's. */
  readonly parent: string;
  readonly node: JsonObject;
  /** Path of the state in which it begins; null for one without states of its own. */
  readonly initial: string | null;
  readonly ways: readonly Way[];
}

/** Every state of a flow by its dotted path, the machine itself under the empty one, outer ones before those inside them. */
export function outlineOf(config: JsonObject): ReadonlyMap<string, OutlinedState> {
  const ids = new Map<string, string>();
  walk(config, '', (path, node) => {
    const { id } = node;
    if (typeof id === 'string' && path !== '') ids.set(id, path);
  });
  const states = new Map<string, OutlinedState>();
  walk(config, '', (path, node) => {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('.')));
    const { initial } = node;
    states.set(path, {
      path,
      name: path.slice(path.lastIndexOf('.') + 1),
      parent,
      node,
      initial: typeof initial === 'string' ? within(path, initial) : null,
      ways: waysOf(path, node, (target) => resolve(target, path === '' ? null : parent, ids)),
    });
  });
  return states;
}

/** The path of a state inside another. */
export function within(parent: string, name: string): string {
  return parent === '' ? name : `${parent}.${name}`;
}

function walk(node: JsonObject, path: string, visit: (path: string, node: JsonObject) => void): void {
  visit(path, node);
  for (const [name, child] of Object.entries((node['states'] ?? {}) as JsonObject)) walk(child as JsonObject, within(path, name), visit);
}

function waysOf(state: string, node: JsonObject, target: (raw: string) => string): readonly Way[] {
  return Object.entries((node['on'] ?? {}) as Readonly<Record<string, readonly JsonObject[]>>).flatMap(([event, listed]) =>
    listed.map((transition, place): Way => {
      const { params } = transition['guard'] as unknown as { readonly params: LawfulParams };
      const aim = typeof transition['target'] === 'string' ? transition['target'] : null;
      return {
        state,
        event,
        place,
        when: params.when ?? {},
        target: aim === null ? null : target(aim),
        aim,
        reenter: transition['reenter'] === true,
        rules: params.rules,
        unmet: params.unmet ?? [],
        actions: (transition['actions'] ?? []) as readonly JsonObject[],
      };
    }),
  );
}

/** `#id` is a state anywhere, `#id.name` one inside it, a bare name one beside the state that has the transition. */
function resolve(target: string, parent: string | null, ids: ReadonlyMap<string, string>): string {
  if (target.startsWith('#')) {
    const [id = '', ...rest] = target.slice(1).split('.');
    const path = ids.get(id);
    return path === undefined ? target : [path, ...rest].join('.');
  }
  return within(parent ?? '', target);
}

/** What a state tells people of itself; empty when it tells nothing. */
export function metaOf(node: JsonObject | undefined): Readonly<Record<string, Json>> {
  return (node?.['meta'] ?? {}) as JsonObject;
}
