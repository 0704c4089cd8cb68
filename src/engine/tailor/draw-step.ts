import type { Json, JsonObject } from '../../kernel/json.ts';
import type { RuleReference } from '../definition.ts';
import { stopClock } from '../step-clock.ts';
import { limitOf, withClock } from './change-clock.ts';
import type { AddStep } from './operation.ts';

/** A further step as it is put in; where it goes is told apart. */
export type NewStep = Omit<AddStep, 'operation' | 'before' | 'after'>;

/**
 * A step as a state: recorded as `step.completed`; passed leads on, failed stays.
 *
 * @param target where it leads, as the config writes it
 * @param clock that of the step behind, which starts when this one has passed
 */
export function drawStep(step: NewStep, target: string, clock: RuleReference | undefined): JsonObject {
  return { meta: metaOf(step), on: { 'step.completed': waysOf(step, target, clock) } };
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
    ...(limit === undefined ? [] : [stopClock]),
  ];
  const way = (result: string, rules: readonly RuleReference[], to: string): JsonObject => ({
    guard: { type: 'lawful', params: { rules, when: { 'data.step': name, 'data.result': result } } as unknown as Json },
    target: to,
    actions: done,
  });
  const passed = way('passed', [...always, ...asked], target);
  const failed = way('failed', always, name);
  return [clock === undefined ? passed : withClock(passed, clock), limit === undefined ? failed : withClock(failed, limitOf(name, limit))];
}
