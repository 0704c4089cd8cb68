import type { JsonObject } from '../../kernel/json.ts';
import type { RuleDemand } from '../../kernel/norms.ts';
import type { RuleId } from '../rule-id.ts';

/** A rule with what its use must say: bare, or with parameters. */
export type Asked = RuleId | readonly [RuleId, JsonObject];

/** Uses of rules that must be met. */
export function demands(...rules: readonly Asked[]): readonly RuleDemand[] {
  return rules.map((each) => (typeof each === 'string' ? { rule: each } : { rule: each[0], with: each[1] }));
}

/** The same, not met. */
export function unmet(...rules: readonly Asked[]): readonly RuleDemand[] {
  return demands(...rules).map((demand) => ({ ...demand, unmet: true }));
}

/** Whoever records holds no other role than these. */
export function by(...roles: readonly string[]): RuleDemand {
  return { rule: 'S02', within: { roles } };
}

/** What stands before every step of a procedure: not held, in the order of event time, honestly dated, by somebody who may. */
export const everyStep: readonly RuleDemand[] = demands('S01', 'G57', 'G58', 'S02');

/** What stands before what is recorded beside a procedure. */
export const aside: readonly RuleDemand[] = demands('G58', 'S02');
