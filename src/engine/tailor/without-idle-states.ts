import type { Json, JsonObject } from '../../kernel/json.ts';
import { outlineOf } from '../flow-outline.ts';
import { changeState } from './change-flow.ts';

/**
 * A flow without those states of a stage that nothing leads to any more, in comparison with the flow before: what was unreachable all along
 * stays.
 */
export function withoutIdleStates(config: JsonObject, before: JsonObject, stage: string): JsonObject {
  const reached = reachedIn(config, stage);
  const idle = [...reachedIn(before, stage)].filter((path) => !reached.has(path)).map((path) => path.slice(path.lastIndexOf('.') + 1));
  return changeState(config, stage, (node) => {
    const kept = Object.entries(node['states'] as JsonObject).filter(([name]): boolean => !idle.includes(name));
    return { ...node, states: Object.fromEntries<Json>(kept) };
  });
}

/** The states of a stage that can be come to: from its beginning, or from elsewhere in the flow. */
function reachedIn(config: JsonObject, stage: string): ReadonlySet<string> {
  const states = outlineOf(config);
  const inside = (path: string | null): path is string => path !== null && states.get(path)?.parent === stage;
  const outer = [...states.values()].filter(({ path }) => !inside(path)).flatMap(({ ways }) => ways.map(({ target }) => target));
  const open = [states.get(stage)?.initial ?? null, ...outer].filter(inside);
  const reached = new Set<string>();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    open.push(...(states.get(path)?.ways ?? []).map(({ target }) => target).filter(inside));
  }
  return reached;
}
