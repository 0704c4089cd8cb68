import type { Json, JsonObject } from '../../kernel/json.ts';
import { useOf, type RuleReference } from '../definition.ts';
import { outlineOf, type Way } from '../flow-outline.ts';
import { isForward } from '../is-forward.ts';
import { changeState, changeWays, withActions, withRules } from './change-flow.ts';
import { anchorNamed } from './chain.ts';
import { assertActors, assertDocuments, assertName, assertRoles } from './known-words.ts';
import type { AddStep } from './operation.ts';
import { misfit } from './misfit.ts';

/** A further step as it is put in; where it goes is told apart. */
export type NewStep = Omit<AddStep, 'operation' | 'before' | 'after'>;

/**
 * A flow with a further step before a named one: whatever led to that one, but its own failure, leads to the step. The clock of the state
 * behind starts when the step has passed, its own when the step begins.
 *
 * @throws {Failure} TAILORING_INVALID
 */
export function insertBefore(config: JsonObject, name: string, step: NewStep): JsonObject {
  const anchor = anchorNamed(config, 'before', name);
  const first = outlineOf(config).get(anchor.parent)?.initial === anchor.path;
  const isEntry = (way: Way) => (way.target === anchor.path && way.state !== anchor.path) || (first && way.target === anchor.parent);
  const led = leadThrough(config, step, isEntry, (raw) =>
    raw === anchor.name ? step.name : raw === `#${anchor.name}` ? `#${step.name}` : raw,
  );
  return put(led, anchor.parent, step, { target: anchor.name, clock: clockOf(config, isEntry), beside: anchor.name, first });
}

/**
 * A flow with a further step after a named one, whose success leads to the step.
 *
 * @throws {Failure} TAILORING_INVALID, also where the named step has several ways on
 */
export function insertAfter(config: JsonObject, name: string, step: NewStep): JsonObject {
  const anchor = anchorNamed(config, 'after', name);
  const onward = anchor.ways.filter((way) => isForward(way) && way.target !== null && way.target !== anchor.path);
  const targets = [...new Set(onward.map(({ target }) => target))];
  if (targets.length !== 1)
    throw misfit(
      'after',
      'branches',
      name,
      targets.map((path) => String(path).slice(String(path).lastIndexOf('.') + 1)),
    );
  const isEntry = (way: Way) => way.state === anchor.path && way.target === targets[0] && isForward(way);
  const led = leadThrough(config, step, isEntry, () => step.name);
  return put(led, anchor.parent, step, {
    target: onward[0]?.aim ?? '',
    clock: clockOf(config, isEntry),
    beside: anchor.name,
    first: false,
  });
}

/** Asserts that a step can be put in at all: a name of its own, known words, and something before it where its clock has to start. */
function leadThrough(config: JsonObject, step: NewStep, isEntry: (way: Way) => boolean, retarget: (raw: string) => string): JsonObject {
  assertName(config, step.name);
  assertActors('actors', step.actors);
  assertRoles('roles', step.roles);
  assertDocuments(config, 'documents', step.documents ?? []);
  const entries = [...outlineOf(config).values()].flatMap(({ ways }) => ways.filter(isEntry));
  if (step.limit !== undefined && entries.length === 0) throw misfit('limit', 'clock', step.limit.days);
  return changeWays(config, isEntry, (transition, { aim }) => started(stopped({ ...transition, target: retarget(aim ?? '') }), step));
}

interface Place {
  readonly target: string;
  readonly clock: RuleReference | undefined;
  readonly beside: string;
  readonly first: boolean;
}

function put(config: JsonObject, stage: string, step: NewStep, { target, clock, beside, first }: Place): JsonObject {
  return changeState(config, stage, (node) => {
    const states = node['states'] as JsonObject;
    const hasId = (states[beside] as JsonObject)['id'] === beside;
    const state = { ...(hasId ? { id: step.name } : {}), meta: metaOf(step), on: { 'step.completed': waysOf(step, target, clock) } };
    return { ...node, ...(first ? { initial: step.name } : {}), states: { ...states, [step.name]: state } };
  });
}

function metaOf({ zh, en, actors, documents, limit }: NewStep): JsonObject {
  const told: Record<string, Json> = { zh, en, actors: [...actors] };
  if (documents !== undefined && documents.length > 0) told['documents'] = [...documents];
  if (limit !== undefined) told['limit'] = { ...limit, basis: 'local', kind: 'max' };
  return told;
}

function waysOf(step: NewStep, target: string, clock: RuleReference | undefined): readonly Json[] {
  const { name, roles, documents = [], limit } = step;
  const always: readonly RuleReference[] = [{ rule: 'S01' }, { rule: 'G57' }, { rule: 'G58' }, { rule: 'S02', roles: [...roles] }];
  const asked: readonly RuleReference[] = documents.length === 0 ? [] : [{ rule: 'S04', documents: [...documents] }];
  const done: readonly JsonObject[] = [
    { type: 'remember', params: { as: `step.${name}`, keep: ['documents', 'amountFen', 'result', 'outcome'] } },
    ...(limit === undefined ? [] : [{ type: 'unschedule', params: { name: 'step' } }]),
  ];
  const way = (result: string, rules: readonly RuleReference[], to: string): JsonObject => ({
    guard: { type: 'lawful', params: { rules, when: { 'data.step': name, 'data.result': result } } as unknown as Json },
    target: to,
    actions: done,
  });
  const passed = way('passed', [...always, ...asked], target);
  return [clock === undefined ? passed : withClock(passed, clock), started(way('failed', always, name), step)];
}

/** The clock of what a transition leads into: the first entry that starts one tells it. */
function clockOf(config: JsonObject, isEntry: (way: Way) => boolean): RuleReference | undefined {
  const entries = [...outlineOf(config).values()].flatMap(({ ways }) => ways.filter(isEntry));
  return entries.flatMap(({ rules }) => rules).find(({ rule }) => rule === 'S13');
}

/** Without the clock of what it led into. */
function stopped(transition: JsonObject): JsonObject {
  const ruled = withRules(transition, (rules) => rules.filter(({ rule }) => rule !== 'S13'));
  return withActions(ruled, (actions) => actions.filter((action) => !startsClock(action)));
}

/** With the clock of the step into which it leads, where the step has one. */
function started(transition: JsonObject, { name, limit }: NewStep): JsonObject {
  if (limit === undefined) return transition;
  return withClock(transition, { rule: 'S13', as: `S13.${name}`, days: limit.days, unit: limit.unit, basis: 'local' });
}

/** A transition that starts the clock of the step into which it leads. */
export function withClock(transition: JsonObject, clock: RuleReference): JsonObject {
  const ruled = withRules(transition, (rules) => [...rules, clock]);
  return withActions(ruled, (actions) => [...actions, { type: 'schedule', params: { name: 'step', rule: useOf(clock) } }]);
}

function startsClock({ type, params }: JsonObject): boolean {
  return type === 'schedule' && (params as JsonObject)['name'] === 'step';
}
