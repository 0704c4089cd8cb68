import type { Json, JsonObject } from '../../kernel/json.ts';
import type { LawfulParams, RuleReference } from '../definition.ts';
import { outlineOf, within, type Way } from '../flow-outline.ts';

/** A flow with the state at a dotted path changed; the machine itself under the empty one. */
export function changeState(config: JsonObject, path: string, change: (node: JsonObject) => JsonObject): JsonObject {
  return rebuild(config, '', (at, node) => (at === path ? change(node) : node));
}

/** A flow with some of its transitions changed, or left out where the change answers null; an event that has none left goes too. */
export function changeWays(
  config: JsonObject,
  isMeant: (way: Way) => boolean,
  change: (transition: JsonObject, way: Way) => JsonObject | null,
): JsonObject {
  const meant = new Map<string, readonly Way[]>();
  for (const { path, ways } of outlineOf(config).values()) {
    const here = ways.filter(isMeant);
    if (here.length > 0) meant.set(path, here);
  }
  return rebuild(config, '', (path, node) => {
    const here = meant.get(path);
    return here === undefined ? node : { ...node, on: changed(node['on'] as Listed, here, change) };
  });
}

type Listed = Readonly<Record<string, readonly JsonObject[]>>;

function changed(on: Listed, ways: readonly Way[], change: (transition: JsonObject, way: Way) => JsonObject | null): JsonObject {
  const lists = Object.entries(on).map(([event, listed]): [string, Json] => {
    const kept = listed.flatMap((transition, place) => {
      const way = ways.find((each) => each.event === event && each.place === place);
      const result = way === undefined ? transition : change(transition, way);
      return result === null ? [] : [result];
    });
    return [event, kept];
  });
  return Object.fromEntries(lists.filter(([, listed]) => (listed as readonly Json[]).length > 0));
}

/** A transition with other rules. */
export function withRules(transition: JsonObject, change: (rules: readonly RuleReference[]) => readonly RuleReference[]): JsonObject {
  const guard = transition['guard'] as unknown as { readonly type: string; readonly params: LawfulParams };
  return { ...transition, guard: { ...guard, params: { ...guard.params, rules: change(guard.params.rules) } } };
}

/** A transition with other actions; without any, the member goes. */
export function withActions(transition: JsonObject, change: (actions: readonly JsonObject[]) => readonly JsonObject[]): JsonObject {
  const { actions = [], ...rest } = transition;
  const after = change(actions as readonly JsonObject[]);
  return after.length === 0 ? rest : { ...rest, actions: after };
}

function rebuild(node: JsonObject, path: string, change: (path: string, node: JsonObject) => JsonObject): JsonObject {
  const states = node['states'];
  if (states === undefined) return change(path, node);
  const inner = Object.entries(states as JsonObject).map(([name, child]): [string, Json] => [
    name,
    rebuild(child as JsonObject, within(path, name), change),
  ]);
  return change(path, { ...node, states: Object.fromEntries(inner) });
}
