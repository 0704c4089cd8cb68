import type { AnyMachineSnapshot } from 'xstate';
import type { JsonObject } from '../kernel/json.ts';
import type { Verdict } from '../kernel/verdict.ts';
import type { Candidate } from './candidates.ts';
import { useOf, type Definition, type RuleReference } from './definition.ts';
import type { Requested } from './requested.ts';

/** Facts as gathered for a step: by kind, the configured numbers under `values`. */
export type GatheredFacts = JsonObject;

/** Judges every rule that the candidates name, each use once. */
export function judge(
  definition: Definition,
  live: AnyMachineSnapshot,
  meant: readonly Candidate[],
  event: Requested,
  facts: GatheredFacts,
): Record<string, Verdict> {
  const judged: Record<string, Verdict> = {};
  for (const reference of referencesOf(meant)) {
    const use = useOf(reference);
    const verdict = definition.rules.judge(reference, { event, matter: live.context, facts });
    judged[use] = use === reference.rule ? verdict : { ...verdict, as: use };
  }
  return judged;
}

/** The rules that the candidates name, each use once. */
export function referencesOf(meant: readonly Candidate[]): readonly RuleReference[] {
  const references = new Map<string, RuleReference>();
  for (const { params } of meant) for (const reference of params.rules) references.set(useOf(reference), reference);
  return [...references.values()];
}
