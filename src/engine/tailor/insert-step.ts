import type { JsonObject } from '../../kernel/json.ts';
import type { RuleReference } from '../definition.ts';
import { outlineOf, type Way } from '../flow-outline.ts';
import { isForward } from '../is-forward.ts';
import { clocksStarted } from '../step-clock.ts';
import { assertClockFree, limitOf, withClock, withoutClock, withStopAtEnds } from './change-clock.ts';
import { changeState, changeWays } from './change-flow.ts';
import { anchorNamed } from './chain.ts';
import { drawStep, type NewStep } from './draw-step.ts';
import { assertActors, assertDocuments, assertName, assertRoles } from './known-words.ts';
import { misfit } from './misfit.ts';

/**
 * A flow with a further step before a named one: whatever led to that one, but its own failure, leads to the step. The clock of the state
 * behind starts when the step has passed, its own when the step begins.
 *
 * @throws {Failure} TAILORING_INVALID
 */
export function insertBefore(config: JsonObject, name: string, step: NewStep): JsonObject {
  const anchor = anchorNamed(config, 'before', name);
  const first = outlineOf(config).get(anchor.parent)?.initial === anchor.path;
  const isEntry = (way: Way) => (way.target === anchor.path && !isOwn(way, anchor.path)) || (first && way.target === anchor.parent);
  const entries = assertOpen(config, step, isEntry, first ? anchor.parent : null);
  const aim = ({ aim: raw, target }: Way) => (target === anchor.path ? (raw ?? '').replace(/[^.#]+$/, step.name) : (raw ?? ''));
  const led = leadThrough(config, step, isEntry, aim);
  return put(led, step, { stage: anchor.parent, target: anchor.name, clock: clockOf(entries), beside: anchor.name, first });

  /** A step that failed, or whose meeting has to be called again, is done again without what came before. */
  function isOwn({ state }: Way, path: string): boolean {
    return state === path || anchor.convened.some((each) => each.path === state);
  }
}

/**
 * A flow with a further step after a named one, whose success leads to the step.
 *
 * @throws {Failure} TAILORING_INVALID, also where the named step has several ways on
 */
export function insertAfter(config: JsonObject, name: string, step: NewStep): JsonObject {
  const anchor = anchorNamed(config, 'after', name);
  const own = [anchor.path, ...anchor.convened.map(({ path }) => path)];
  const onward = anchor.ways.filter((way) => isForward(way) && way.target !== null && !own.includes(way.target));
  const targets = [...new Set(onward.flatMap(({ target }) => target ?? []))];
  if (targets.length !== 1) throw misfit('after', 'branches', name, targets.map(lastOf));
  const isEntry = (way: Way) => own.includes(way.state) && way.target === targets[0] && isForward(way);
  const entries = assertOpen(config, step, isEntry, null);
  const led = leadThrough(config, step, isEntry, () => step.name);
  return put(led, step, { stage: anchor.parent, target: onward[0]?.aim ?? '', clock: clockOf(entries), beside: anchor.name, first: false });
}

/** Asserts that a step can be put in at all: a name of its own, known words, and a clock that can be started and ends no other. */
function assertOpen(config: JsonObject, step: NewStep, isEntry: (way: Way) => boolean, stage: string | null): readonly Way[] {
  assertName(config, step.name);
  assertActors('actors', step.actors);
  assertRoles('roles', step.roles);
  assertDocuments(config, 'documents', step.documents ?? []);
  const entries = [...outlineOf(config).values()].flatMap(({ ways }) => ways.filter(isEntry));
  if (step.limit !== undefined) assertClockFree(config, 'limit', step.limit.days, entries, stage);
  return entries;
}

function leadThrough(config: JsonObject, step: NewStep, isEntry: (way: Way) => boolean, retarget: (way: Way) => string): JsonObject {
  return changeWays(config, isEntry, (transition, way) => {
    const led = withoutClock({ ...transition, target: retarget(way) }, clocksStarted(way));
    return step.limit === undefined ? led : withClock(led, limitOf(step.name, step.limit));
  });
}

interface Opening {
  readonly stage: string;
  /** Where the step leads, as the config writes it. */
  readonly target: string;
  readonly clock: RuleReference | undefined;
  readonly beside: string;
  readonly first: boolean;
}

function put(config: JsonObject, step: NewStep, { stage, target, clock, beside, first }: Opening): JsonObject {
  const drawn = changeState(config, stage, (node) => {
    const states = node['states'] as JsonObject;
    const hasId = (states[beside] as JsonObject)['id'] === beside;
    const state = { ...(hasId ? { id: step.name } : {}), ...drawStep(step, target, clock) };
    return { ...node, ...(first ? { initial: step.name } : {}), states: { ...states, [step.name]: state } };
  });
  return step.limit === undefined ? drawn : withStopAtEnds(drawn, stage);
}

/** The clock of what the entries led into. */
function clockOf(entries: readonly Way[]): RuleReference | undefined {
  return entries.flatMap(clocksStarted)[0];
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
