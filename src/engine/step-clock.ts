import type { JsonObject } from '../kernel/json.ts';
import { useOf, type RuleReference } from './definition.ts';
import type { OutlinedState, Way } from './flow-outline.ts';

/** The deadline that is the clock of a step. A matter has one at a time. */
const clock = 'step';

/** Whether an action starts the clock of a step. */
export function isStart({ type, params }: JsonObject): boolean {
  return type === 'schedule' && (params as JsonObject)['name'] === clock;
}

/** Whether an action stops the clock of a step. */
export function isStop({ type, params }: JsonObject): boolean {
  return type === 'unschedule' && (params as JsonObject)['name'] === clock;
}

/** The action that stops the clock of a step. */
export const stopClock: JsonObject = { type: 'unschedule', params: { name: clock } };

/** The action that starts the clock whose days a use of a rule gives. */
export function startClock(use: RuleReference): JsonObject {
  return { type: 'schedule', params: { name: clock, rule: useOf(use) } };
}

/** The uses whose days a transition starts as the clock of the step into which it leads. */
export function clocksStarted({ rules, actions }: Pick<Way, 'rules' | 'actions'>): readonly RuleReference[] {
  const started = actions.filter(isStart).map(({ params }) => (params as JsonObject)['rule']);
  return rules.filter((use) => started.includes(useOf(use)));
}

/** The states in which the clock of a step may be running that was started before. */
export function statesWithClock(states: ReadonlyMap<string, OutlinedState>): ReadonlySet<string> {
  const running = new Set<string>();
  const leaf = (path: string): string => {
    const inner = states.get(path)?.initial;
    return inner === null || inner === undefined ? path : leaf(inner);
  };
  const open = [...states.values()]
    .flatMap(({ ways }) => ways.filter((way) => clocksStarted(way).length > 0))
    .flatMap(({ target }) => target ?? []);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const path = leaf(at);
    if (running.has(path)) continue;
    running.add(path);
    const around = [...states.values()].filter((state) => state.path === path || path.startsWith(`${state.path}.`));
    for (const way of around.flatMap(({ ways }) => ways)) if (way.target !== null && !way.actions.some(isStop)) open.push(way.target);
  }
  return running;
}
