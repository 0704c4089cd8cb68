import type { Entry } from '../kernel/entry.ts';
import type { Instant } from '../kernel/instant.ts';
import { invariant } from '../kernel/invariant.ts';
import type { JsonObject } from '../kernel/json.ts';
import { define } from './define.ts';
import type { Definition, RuleBook } from './definition.ts';
import { replay } from './replay.ts';

/** Where a matter stands, rebuilt from its entries. */
interface Rebuilt {
  readonly snapshot: JsonObject;
  readonly status: 'active' | 'done';
  readonly deadlines: Readonly<Record<string, Instant>>;
}

/**
 * Makes what rebuilds matters for whoever has entries and flows and nothing else: no law, no database. Flows are defined once, by their hash.
 *
 * @returns a function that throws {Failure} REPLAY_DIFFERS as {@link replay} does, MACHINE_IMPURE for a config that is no flow of ours
 */
export function rebuilder(): (entries: readonly Entry[], flows: ReadonlyMap<string, JsonObject>) => Rebuilt {
  const defined = new Map<string, Definition>();
  return (entries, flows) => {
    const snapshot = replay(entries, (hash) => {
      const config = flows.get(hash);
      invariant(config !== undefined, 'a flow that the matter followed');
      const definition = defined.get(hash) ?? define(config, unjudged);
      defined.set(hash, definition);
      return definition;
    });
    const { deadlines } = snapshot.context as { readonly deadlines?: Readonly<Record<string, Instant>> };
    return { snapshot: snapshot as unknown as JsonObject, status: snapshot.status, deadlines: deadlines ?? {} };
  };
}

/** A replay reads the verdicts that were recorded and judges none: whatever rule a flow names is one. */
const unjudged: RuleBook = {
  has: () => true,
  reads: () => ({ facts: [], values: [] }),
  judge() {
    invariant(false, 'no rule is judged in a replay');
  },
};
