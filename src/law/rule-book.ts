// Law as the engine asks for it: rules by number, judged one at a time. Pure. Imports only kernel. Read first: rule.ts, rules/all-rules.ts.
import { Failure } from '../kernel/failure.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Verdict } from '../kernel/verdict.ts';
import type { Facts } from './fact.ts';
import type { Matter } from './matter.ts';
import type { Rule, RuleInput } from './rule.ts';
import { allRules } from './rules/all-rules.ts';

const byNumber: ReadonlyMap<string, Rule> = new Map(Object.entries(allRules));

/** A rule as a flow names it: its number, and what the transition adds to it. */
interface Reference extends JsonObject {
  readonly rule: string;
}

/** What is judged; the matter and the facts are those of the law ({@link Matter}, {@link Facts}), handed through by the engine. */
interface Judged {
  readonly event: { readonly type: string; readonly occurredAt: string; readonly data: JsonObject };
  readonly matter: unknown;
  readonly facts: unknown;
}

/**
 * The law, as flows and the engine name it. `reads` tells what must be gathered before `judge` may be called.
 *
 * @throws {Failure} RULE_UNKNOWN from `reads` and `judge` for a number that is no rule
 */
export const ruleBook = {
  has: (rule: string): boolean => byNumber.has(rule),
  reads(reference: Reference): { readonly facts: readonly string[]; readonly values: readonly string[] } {
    const { reads, values, valuesOf } = ruleOf(reference.rule);
    return { facts: reads, values: valuesOf === undefined ? values : [...values, ...valuesOf(reference)] };
  },
  judge(reference: Reference, { event, matter, facts }: Judged): Verdict {
    return ruleOf(reference.rule).judge({
      event: event as RuleInput['event'],
      matter: matter as Matter,
      facts: facts as Facts,
      params: reference,
    });
  },
} as const;

function ruleOf(number: string): Rule {
  const rule = byNumber.get(number);
  if (rule === undefined) throw new Failure('RULE_UNKNOWN', { got: number.slice(0, 40) });
  return rule;
}
