// The smallest part of a flow: a transition with the rules it needs. Flows are data (JSON); these functions only save repetition.
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import type { RuleId } from '../../src/law/rule-id.ts';

/** A rule as a transition names it: bare, or with what this transition adds to it. */
export type RuleUse = RuleId | (JsonObject & { readonly rule: RuleId });

/** One of the engine's actions with its parameters. */
export interface ActionUse {
  readonly type: string;
  readonly params: JsonObject;
}

/** What a transition says besides its rules. */
export interface Way {
  readonly target?: string;
  readonly when?: JsonObject;
  readonly unmet?: readonly RuleId[];
  readonly actions?: readonly ActionUse[];
}

/** A transition in its JSON form. */
export function transition(rules: readonly RuleUse[], way: Way): JsonObject {
  const params: Record<string, Json> = { rules: rules.map((use) => (typeof use === 'string' ? { rule: use } : use)) };
  if (way.when !== undefined) params['when'] = way.when;
  if (way.unmet !== undefined) params['unmet'] = way.unmet;
  const config: Record<string, Json> = { guard: { type: 'lawful', params } };
  if (way.target !== undefined) config['target'] = way.target;
  if (way.actions !== undefined && way.actions.length > 0)
    config['actions'] = way.actions.map(({ type, params: with_ }) => ({ type, params: with_ }));
  return config;
}

/** A transition of the procedure: not while supervision holds it, in the order of event time, honestly dated, by one of these roles. */
export function procedureStep(roles: readonly string[], rules: readonly RuleUse[], way: Way): JsonObject {
  return transition(['S01', 'G57', 'G58', { rule: 'S02', roles }, ...rules], way);
}

/** A transition beside the procedure (supervision, objections): never held, in no order with the procedure. */
export function asideStep(roles: readonly string[], rules: readonly RuleUse[], way: Way): JsonObject {
  return transition(['G58', { rule: 'S02', roles }, ...rules], way);
}
