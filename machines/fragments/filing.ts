import type { JsonObject } from '../../src/kernel/json.ts';
import { rememberBy } from './remember-by.ts';
import { procedureStep } from './transition.ts';

/**
 * Filing with each configured receiver, in whatever order: the last one leads on, every other stays.
 *
 * @param complete the rule by which all have filed
 */
export function filing(roles: readonly string[], complete: 'G61' | 'S18', onward: string): readonly JsonObject[] {
  const rules = [{ rule: 'S22', names: 'receiver' }, { rule: 'S04', documents: ['filingForm'] }, complete] as const;
  const actions = [rememberBy('filed', 'receiver', ['receiver', 'number', 'date', 'documents'])];
  return [procedureStep(roles, rules, { target: onward, actions }), procedureStep(roles, rules, { unmet: [complete], actions })];
}
