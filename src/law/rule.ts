import type { Instant } from '../kernel/instant.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Verdict } from '../kernel/verdict.ts';
import type { Facts } from './fact.ts';
import type { Matter } from './matter.ts';
import type { RuleId } from './rule-id.ts';
import type { ValueKey } from './values.ts';

/** What a rule is shown. */
export interface RuleInput {
  readonly event: { readonly type: string; readonly occurredAt: Instant; readonly data: JsonObject };
  readonly matter: Matter;
  readonly facts: Facts;
  /** What the transition adds to the rule's name: the body that meets, the roles that may act, a tighter number. */
  readonly params: JsonObject;
}

/** The kinds of fact that a rule may ask for besides configured values. */
export type FactKey = Exclude<keyof Facts, 'values'>;

/**
 * A rule of law or of the house. Pure: the same input gives the same verdict, for ever. Judges by the law of the event's own
 * day (`event.occurredAt` in Asia/Shanghai). When the event does not carry what is needed yet, it answers not-ok with `got: null`,
 * so that "what is missing now" is the same question as "may this happen".
 */
export interface Rule {
  readonly id: RuleId;
  /** The facts that must be gathered for it; nothing else may be read. */
  readonly reads: readonly FactKey[];
  /** The configured values that it reads. */
  readonly values: readonly ValueKey[];
  /** Further ones that a use of it names in its parameters. */
  readonly valuesOf?: (params: JsonObject) => readonly ValueKey[];
  judge(input: RuleInput): Verdict;
}
