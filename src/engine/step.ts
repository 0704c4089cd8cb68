import type { AnyMachineSnapshot } from 'xstate';
import { invariant } from '../kernel/invariant.ts';
import type { JsonObject } from '../kernel/json.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Verdict } from '../kernel/verdict.ts';
import { expectedEvents, meantCandidates, type Candidate } from './candidates.ts';
import { contrary } from './contrary.ts';
import { useOf, type Definition } from './definition.ts';
import { judge, type GatheredFacts } from './judge.ts';
import { isAsNeeded, isLawful } from './lawful.ts';
import { activeStates, settle, take, wake } from './live.ts';
import type { Context, Recording } from './recording.ts';
import type { Requested } from './requested.ts';
import type { Snapshot } from './snapshot.ts';
import { usedFacts } from './used-facts.ts';

/** An accepted step: where the instance stands now, and all that its entry must carry. */
export interface Accepted {
  readonly snapshot: Snapshot;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Those of the transition that was taken, as it needed them. */
  readonly verdicts: readonly Verdict[];
  /** The facts that the judging rules read, and no others. */
  readonly facts: JsonObject;
}

/**
 * One step of one instance. Pure: the same arguments give the same answer on any machine. Each rule is judged once, here; the
 * machine reads the verdicts. On refusal nothing changes, and every rule that failed is told.
 *
 * @throws {Failure} SNAPSHOT_FOREIGN when the snapshot is not of this very definition
 */
export function step(definition: Definition, snapshot: Snapshot, event: Requested, facts: GatheredFacts): Outcome<Accepted, Refusal> {
  const live = wake(definition, snapshot);
  const meant = meantCandidates(live, event);
  if (meant.length === 0) return refused(unexpected(live, snapshot, event));
  const judged = judge(definition, live, meant, event, facts);
  const recording: Recording = { ...event, judged };
  const taken = meant.find(({ params }) => isLawful(params, live.context as Context, recording));
  if (taken === undefined) return refused(notMet(live, meant, recording));
  const after = take(definition, live, recording);
  invariant(after !== live, `${definition.id} takes ${event.type} when its rules are met`);
  return accepted({
    snapshot: settle(definition, after),
    from: activeStates(live),
    to: activeStates(after),
    verdicts: taken.params.rules.flatMap((reference) => judged[useOf(reference)] ?? []),
    facts: usedFacts(definition, taken.params.rules, facts),
  });
}

function unexpected(live: AnyMachineSnapshot, snapshot: Snapshot, event: Requested): Refusal {
  const reason = snapshot.status === 'done' ? 'INSTANCE_ENDED' : 'EVENT_NOT_EXPECTED';
  return { reason, event: event.type, state: activeStates(live), verdicts: [], expected: expectedEvents(live) };
}

function notMet(live: AnyMachineSnapshot, meant: readonly Candidate[], recording: Recording): Refusal {
  const failed = new Map<string, Verdict>();
  for (const { params } of meant) {
    for (const use of params.rules.map(useOf)) {
      const verdict = recording.judged[use];
      if (verdict === undefined || isAsNeeded(use, params, recording)) continue;
      failed.set(use, params.unmet?.includes(use) === true && verdict.ok ? contrary(verdict) : verdict);
    }
  }
  return {
    reason: 'RULES_NOT_MET',
    event: recording.type,
    state: activeStates(live),
    verdicts: [...failed.values()],
    expected: expectedEvents(live),
  };
}
