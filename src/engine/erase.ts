import { erasedEvent } from '../kernel/erased-event.ts';
import type { Instant } from '../kernel/instant.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { expectedEvents } from './candidates.ts';
import { useOf, type Definition, type RuleReference } from './definition.ts';
import type { GatheredFacts } from './judge.ts';
import { activeStates, wake } from './live.ts';
import type { Requested } from './requested.ts';
import type { Snapshot } from './snapshot.ts';
import type { Accepted } from './step.ts';
import { usedFacts } from './used-facts.ts';

/** What is asked: of which earlier entry which values are to be erased, and why. */
export interface Erasure {
  readonly revision: number;
  /** Fields by their names in the leaf, `data.opinion`; members of a register as `data.register.<row>.<member>`. */
  readonly fields: readonly string[];
  readonly reason: string;
  /** Hash of the document by which it was authorised. */
  readonly document: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
}

/** The event as its entry carries it, and the step or why there is none. */
export interface Erased {
  readonly event: Requested;
  readonly outcome: Outcome<Accepted, Refusal>;
}

/**
 * Judges whether values of an earlier entry may be erased. Pure. It leads nowhere: the matter stands where it stood, also one that has ended.
 *
 * @param rules those before every erasure
 * @throws {Failure} SNAPSHOT_FOREIGN when the snapshot is of another flow
 */
export function erase(
  definition: Definition,
  snapshot: Snapshot,
  asked: Erasure,
  rules: readonly RuleReference[],
  facts: GatheredFacts,
): Erased {
  const live = wake(definition, snapshot);
  const active = activeStates(live);
  const { revision, reason, occurredAt, recordedAt } = asked;
  const data = { revision, fields: asked.fields, reason, documents: { erasureAuthorisation: asked.document } };
  const event: Requested = { type: erasedEvent, data, occurredAt, recordedAt };
  const verdicts = rules.map((reference) => {
    const verdict = definition.rules.judge(reference, { event, matter: live.context, facts });
    const use = useOf(reference);
    return use === reference.rule ? verdict : { ...verdict, as: use };
  });
  const failed = verdicts.filter(({ ok, warning }) => !ok && warning !== true);
  if (failed.length > 0) {
    const refusal: Refusal = {
      ...{ reason: 'RULES_NOT_MET', event: event.type, state: active },
      ...{ verdicts: failed, expected: expectedEvents(live) },
    };
    return { event, outcome: refused(refusal) };
  }
  return { event, outcome: accepted({ snapshot, from: active, to: active, verdicts, facts: usedFacts(definition, rules, facts) }) };
}
