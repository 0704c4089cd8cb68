import type { JsonObject } from '../kernel/json.ts';
import { meantCandidates } from './candidates.ts';
import type { Definition, RuleReference } from './definition.ts';
import { referencesOf } from './judge.ts';
import { wake } from './live.ts';
import type { Snapshot } from './snapshot.ts';

/** What must be gathered before a step. */
export interface FactsNeeded {
  readonly facts: readonly string[];
  readonly values: readonly string[];
  /** The rules with the parameters under which this state names them: they tell which body's roster is meant. */
  readonly references: readonly RuleReference[];
}

/**
 * The kinds of facts and the configured values that the rules before this event may read in this state.
 *
 * @throws {Failure} SNAPSHOT_FOREIGN
 */
export function factsNeeded(
  definition: Definition,
  snapshot: Snapshot,
  event: { readonly type: string; readonly data: JsonObject },
): FactsNeeded {
  return needsOf(definition, referencesOf(meantCandidates(wake(definition, snapshot), event)));
}

/** The same for rules already known. */
export function needsOf(definition: Definition, references: readonly RuleReference[]): FactsNeeded {
  const facts = new Set<string>();
  const values = new Set<string>();
  for (const reference of references) {
    const reads = definition.rules.reads(reference);
    for (const kind of reads.facts) facts.add(kind);
    for (const key of reads.values) values.add(key);
  }
  return { facts: [...facts], values: [...values], references };
}
