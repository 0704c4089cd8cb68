import type { AnyMachineSnapshot } from 'xstate';
import type { JsonObject } from '../kernel/json.ts';
import type { Verdict } from '../kernel/verdict.ts';
import type { Candidate } from './candidates.ts';
import type { Definition, RuleReference } from './definition.ts';
import type { Requested } from './step.ts';

/** Facts as gathered for a step: by kind, the configured numbers under `values`. */
export type GatheredFacts = JsonObject;

/** Judges every rule that the candidates name, each rule once. Where two candidates name the same rule, the first one's parameters count. */
export function judge(
  definition: Definition,
  live: AnyMachineSnapshot,
  meant: readonly Candidate[],
  event: Requested,
  facts: GatheredFacts,
): Record<string, Verdict> {
  const judged: Record<string, Verdict> = {};
  for (const reference of referencesOf(meant)) {
    judged[reference.rule] = definition.rules.judge(reference, { event, matter: live.context, facts });
  }
  return judged;
}

/** The rules that the candidates name, each once. */
export function referencesOf(meant: readonly Candidate[]): readonly RuleReference[] {
  const references = new Map<string, RuleReference>();
  for (const { params } of meant) for (const reference of params.rules) if (!references.has(reference.rule)) references.set(reference.rule, reference);
  return [...references.values()];
}
