import type { AnyMachineSnapshot } from 'xstate';
import type { Instant } from '../kernel/instant.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Verdict } from '../kernel/verdict.ts';
import { candidates, type Candidate } from './candidates.ts';
import type { Definition } from './definition.ts';
import { needsOf, type FactsNeeded } from './facts-needed.ts';
import { judge, type GatheredFacts } from './judge.ts';
import { isAsNeeded, isMeant } from './lawful.ts';
import { wake } from './live.ts';
import type { Context } from './recording.ts';
import type { Snapshot } from './snapshot.ts';

/** One thing that can happen next. */
export interface Possible {
  readonly event: string;
  /** The case of the event that this is about: `{ "data.outcome": "adopted" }`. */
  readonly when: JsonObject;
  /** Where it leads, as dotted paths; empty when the stage stays. */
  readonly targets: readonly string[];
  /** Every rule before it, judged now with nothing entered yet. */
  readonly verdicts: readonly Verdict[];
  /** Rules that stand against it now, whatever is entered. */
  readonly blocked: readonly Verdict[];
  /** What has still to be given: `got` is null, `needed` says how much where it is known. */
  readonly missing: readonly Verdict[];
}

/**
 * Everything that can happen next, each with its rules and what is missing now. A first-class question: the same rules, facts and
 * machine as the step itself.
 *
 * @throws {Failure} SNAPSHOT_FOREIGN
 */
export function next(definition: Definition, snapshot: Snapshot, now: Instant, facts: GatheredFacts): readonly Possible[] {
  const live = wake(definition, snapshot);
  return applicable(live).map((candidate) => possible(definition, live, candidate, now, facts));
}

/**
 * What must be gathered to answer {@link next}.
 *
 * @throws {Failure} SNAPSHOT_FOREIGN
 */
export function factsNeededNext(definition: Definition, snapshot: Snapshot): FactsNeeded {
  return needsOf(
    definition,
    applicable(wake(definition, snapshot)).flatMap(({ params }) => params.rules),
  );
}

function applicable(live: AnyMachineSnapshot): readonly Candidate[] {
  return candidates(live).filter(({ params }) => {
    const fixed = Object.entries(params.when ?? {}).filter(([path]) => !path.startsWith('data.'));
    return isMeant({ ...params, when: Object.fromEntries(fixed) }, live.context as Context, { data: {} });
  });
}

function possible(definition: Definition, live: AnyMachineSnapshot, candidate: Candidate, now: Instant, facts: GatheredFacts): Possible {
  const { event: type, params, targets } = candidate;
  const requested = { type, data: chosenData(params.when ?? {}), occurredAt: now, recordedAt: now };
  const judged = judge(definition, live, [candidate], requested, facts);
  const open = Object.values(judged).filter(({ rule, as = rule }) => !isAsNeeded(as, params, { judged }));
  return {
    event: type,
    when: params.when ?? {},
    targets,
    verdicts: Object.values(judged),
    blocked: open.filter(({ got, ok }) => got !== null && !ok),
    missing: open.filter(({ got, ok }) => got === null || ok),
  };
}

/** The event's data as far as the case already says it. */
function chosenData(when: JsonObject): JsonObject {
  const data: Record<string, Json> = {};
  for (const [path, value] of Object.entries(when)) {
    const name = /^data\.(\w+)$/.exec(path)?.[1];
    if (name !== undefined && value !== null && typeof value !== 'object') data[name] = value;
  }
  return data;
}
