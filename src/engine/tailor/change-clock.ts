import type { JsonObject } from '../../kernel/json.ts';
import { useOf, type RuleReference } from '../definition.ts';
import { outlineOf, type Way } from '../flow-outline.ts';
import { isStart, isStop, startClock, statesWithClock, stopClock } from '../step-clock.ts';
import { changeWays, withActions, withRules } from './change-flow.ts';
import { misfit } from './misfit.ts';

/** Days in which a step has to be done. */
export interface Limit {
  readonly days: number;
  readonly unit: 'calendar' | 'working';
}

/** The use of the rule that holds the days of a step. */
export function limitOf(step: string, { days, unit }: Limit): RuleReference {
  return { rule: 'S13', as: `S13.${step}`, days, unit, basis: 'local' };
}

/** A transition that starts the clock of the step into which it leads. */
export function withClock(transition: JsonObject, clock: RuleReference): JsonObject {
  const ruled = withRules(transition, (rules) => [...rules, clock]);
  return withActions(ruled, (actions) => [...actions, startClock(clock)]);
}

/** A transition without the clocks of what it led into. */
export function withoutClock(transition: JsonObject, clocks: readonly RuleReference[]): JsonObject {
  const gone = clocks.map(useOf);
  const ruled = withRules(transition, (rules) => rules.filter((use) => !gone.includes(useOf(use))));
  return withActions(ruled, (actions) => actions.filter((action) => !isStart(action)));
}

/** A transition that stops the clock of the step that it leaves, before it starts another. */
export function withStop(transition: JsonObject): JsonObject {
  return withActions(transition, (actions) => {
    if (actions.some(isStop)) return actions;
    const at = actions.findIndex(isStart);
    return at < 0 ? [...actions, stopClock] : [...actions.slice(0, at), stopClock, ...actions.slice(at)];
  });
}

/** A flow whose ends, as far as a stage leads to them from any of its states, stop the clock of a step. */
export function withStopAtEnds(config: JsonObject, stage: string): JsonObject {
  const states = outlineOf(config);
  const isEnd = ({ state, target }: Way) => state === stage && target !== null && states.get(target)?.node['type'] === 'final';
  return changeWays(config, isEnd, withStop);
}

/**
 * Asserts that a clock may be started by some transitions: something leads to the step, and no clock of an earlier step is running there,
 * which the new one would end.
 *
 * @param stage path of the stage that begins with the step: something has to lead into it, too; null for another step
 * @throws {Failure} TAILORING_INVALID
 */
export function assertClockFree(config: JsonObject, field: string, days: number, entries: readonly Way[], stage: string | null): void {
  if (entries.length === 0 || (stage !== null && entries.every(({ target }) => target !== stage))) throw misfit(field, 'clock', days);
  const running = statesWithClock(outlineOf(config));
  const isRunning = ({ state, actions }: Way) =>
    !actions.some(isStop) && [...running].some((path) => path === state || path.startsWith(`${state}.`));
  if (entries.some(isRunning)) throw misfit(field, 'clockRunning', days);
}
