import type { JsonObject } from '../../kernel/json.ts';
import type { Way } from '../flow-outline.ts';
import { ownSteps, stagesOf } from './chain.ts';
import { misfit } from './misfit.ts';
import type { TightenNumber } from './operation.ts';
import { setNumber } from './set-number.ts';
import type { TailoringLaw } from './tailoring-law.ts';

/**
 * Sets a stricter number under a configured value's key, in the whole flow or at one stage or step. What holds when a rule is judged is the
 * stricter of this and the configured one.
 *
 * @throws {Failure} TAILORING_INVALID, VALUE_LOOSENED
 */
export function tightenNumber(config: JsonObject, { key, value, at }: TightenNumber, law: TailoringLaw): JsonObject {
  return setNumber(config, { field: 'value', key, value }, placeOf(config, at), law);
}

function placeOf(config: JsonObject, at: string | undefined): (way: Way) => boolean {
  if (at === undefined) return () => true;
  const stages = stagesOf(config);
  const steps = ownSteps(config);
  const step = steps.find(({ name }) => name === at);
  const stage = stages.get(at);
  const found = stage === undefined ? (step === undefined ? [] : [step, ...step.convened]) : [stage];
  if (found.length === 0) throw misfit('at', 'step', at, [...stages.keys(), ...steps.map(({ name }) => name)]);
  return ({ state }) => found.some(({ path }) => state === path || state.startsWith(`${path}.`));
}
