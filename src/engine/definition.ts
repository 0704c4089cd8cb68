// One step of one instance, pure. Knows no village: rules come in with the definition. Imports only `kernel` and `xstate`.
import type { AnyStateMachine } from 'xstate';
import type { JsonObject } from '../kernel/json.ts';
import type { Verdict } from '../kernel/verdict.ts';

/**
 * A rule as a transition names it: its id, and what this transition adds to it (a body, a role, a tighter number). Where transitions for
 * the same event in one state name a rule differently, each gives its use a name, `as`.
 */
export interface RuleReference extends JsonObject {
  readonly rule: string;
}

/** The name under which a use of a rule is judged and looked up: `as` where given, else the rule. */
export function useOf(reference: RuleReference): string {
  return typeof reference['as'] === 'string' ? reference['as'] : reference.rule;
}

/** The one guard of our machines, `{ type: 'lawful', params }`. */
export interface LawfulParams {
  /** Which case this transition is for: dotted path (`data.outcome`, `flags.merged`, `item.…`) to the value, or a list of values. No law in it. */
  readonly when?: JsonObject;
  /** Rules that must be met. */
  readonly rules: readonly RuleReference[];
  /** Uses among `rules` that must *not* be met, because the transition says so (a lapsed meeting really lacked its quorum). */
  readonly unmet?: readonly string[];
}

/** What the engine asks of the law. */
export interface RuleBook {
  has(rule: string): boolean;
  /** Kinds of facts and configured values that this use of a rule reads. */
  reads(reference: RuleReference): { readonly facts: readonly string[]; readonly values: readonly string[] };
  judge(reference: RuleReference, input: JudgeInput): Verdict;
}

/** What a rule is shown; `facts` as gathered, `matter` the snapshot's context. */
export interface JudgeInput {
  readonly event: { readonly type: string; readonly occurredAt: string; readonly data: JsonObject };
  readonly matter: unknown;
  readonly facts: unknown;
}

/** A flow ready to run: pure, checked, and known by the hash of its content. */
export interface Definition {
  /** The power item's code; also the machine's id. */
  readonly id: string;
  /** SHA-256 of the canonical JSON of the machine's config, hex. Names the flow version for ever. */
  readonly hash: string;
  readonly config: JsonObject;
  readonly machine: AnyStateMachine;
  readonly rules: RuleBook;
}
