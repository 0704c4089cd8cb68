import type { Verdict } from '../kernel/verdict.ts';
import { expectedEvents, meantCandidates } from './candidates.ts';
import { contrary } from './contrary.ts';
import { useOf, type Definition } from './definition.ts';
import { judge, type GatheredFacts } from './judge.ts';
import { isAsNeeded, isLawful } from './lawful.ts';
import { activeStates, take, wake } from './live.ts';
import type { Context, Recording } from './recording.ts';
import type { Snapshot } from './snapshot.ts';
import type { Requested } from './requested.ts';

/** Why an event would, or would not, happen now. */
export interface Explanation {
  readonly event: string;
  readonly accepted: boolean;
  readonly state: readonly string[];
  /** Where it would lead; the present state when it would be refused. */
  readonly to: readonly string[];
  /** Each way that the event could go, with all its rules as this way needs them. */
  readonly ways: readonly { readonly targets: readonly string[]; readonly taken: boolean; readonly verdicts: readonly Verdict[] }[];
  readonly expected: readonly string[];
}

/**
 * A step that is not taken: every rule of every way, met or not, and what would follow. Changes nothing.
 *
 * @throws {Failure} SNAPSHOT_FOREIGN
 */
export function explain(definition: Definition, snapshot: Snapshot, event: Requested, facts: GatheredFacts): Explanation {
  const live = wake(definition, snapshot);
  const meant = meantCandidates(live, event);
  const judged = judge(definition, live, meant, event, facts);
  const recording: Recording = { ...event, judged };
  const lawful = meant.map(({ params }) => isLawful(params, live.context as Context, recording));
  const first = lawful.indexOf(true);
  return {
    event: event.type,
    accepted: first >= 0,
    state: activeStates(live),
    to: activeStates(first >= 0 ? take(definition, live, recording) : live),
    ways: meant.map(({ params, targets }, at) => ({
      targets,
      taken: at === first,
      verdicts: params.rules.map(useOf).flatMap((use) => {
        const verdict = judged[use];
        if (verdict === undefined) return [];
        const asNeeded = isAsNeeded(use, params, recording);
        return [!asNeeded && verdict.ok ? contrary(verdict) : verdict];
      }),
    })),
    expected: expectedEvents(live),
  };
}
