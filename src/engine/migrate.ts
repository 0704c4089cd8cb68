import { Failure } from '../kernel/failure.ts';
import type { Instant } from '../kernel/instant.ts';
import type { JsonObject } from '../kernel/json.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Verdict } from '../kernel/verdict.ts';
import { expectedEvents } from './candidates.ts';
import { carryOver } from './carry-over.ts';
import { useOf, type Definition, type RuleReference } from './definition.ts';
import type { GatheredFacts } from './judge.ts';
import { activeStates, settle, wake } from './live.ts';
import { reachOf, type Reach } from './reach.ts';
import type { Context } from './recording.ts';
import type { Requested } from './requested.ts';
import type { Snapshot } from './snapshot.ts';
import type { Accepted } from './step.ts';
import { usedFacts } from './used-facts.ts';

/** The type of the entry by which an instance goes over to another flow version. */
export const migratedEvent = 'flow.migrated';

/** What is asked: the flow to go over to, which states stand for which, and why. */
export interface Migration {
  readonly to: Definition;
  /** Leaf state of the present flow → leaf state of the other, as dotted paths. One that is in both under the same path needs no line. */
  readonly states: Readonly<Record<string, string>>;
  readonly reason: string;
  /** Hash of the document by which it was authorised. */
  readonly document: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
}

/** The rules before every migration: `rules` as they stand, and `reach`, which is judged for each active state with the {@link Reach} as its parameters. */
export interface MigrationRules {
  readonly rules: readonly RuleReference[];
  readonly reach: string;
}

/** What came of it: the event as its entry carries it, the active states with their targets, and the step or why there is none. */
export interface Migrated {
  readonly event: Requested;
  readonly reaches: readonly Reach[];
  readonly outcome: Outcome<Accepted, Refusal>;
}

/**
 * Takes one instance over to another version of its item's flow, or tells why not. Pure, and never a way round the law: nobody arrives at a state
 * that lies beyond what the matter has reached, or past one that it never did.
 *
 * @param from the flow that the instance follows
 * @throws {Failure} SNAPSHOT_FOREIGN when the snapshot is of another flow; MIGRATION_INVALID when the two flows are not of one item
 */
export function migrate(from: Definition, snapshot: Snapshot, asked: Migration, law: MigrationRules, facts: GatheredFacts): Migrated {
  const { to, states, occurredAt, recordedAt } = asked;
  if (from.id !== to.id) throw new Failure('MIGRATION_INVALID', { at: 'item', needed: from.id, got: to.id });
  const live = wake(from, snapshot);
  const active = activeStates(live);
  const reaches = active.map((state) => reachOf({ from, to, states }, live.context as Context, state));
  const pairs = Object.fromEntries(reaches.map(({ state, target }) => [state, target]));
  const documents = { migrationAuthorisation: asked.document };
  const data: JsonObject = { from: from.hash, to: to.hash, states: pairs, reason: asked.reason, documents };
  const event: Requested = { type: migratedEvent, data, occurredAt, recordedAt };
  const references = [...law.rules, ...reaches.map((reach) => referenceOf(law.reach, reach))];
  const verdicts = references.map((reference) => verdictOn(to, reference, event, live.context, facts));
  const refuse = (reason: Refusal['reason'], failed: readonly Verdict[]): Migrated => {
    const refusal: Refusal = { reason, event: event.type, state: active, verdicts: failed, expected: expectedEvents(live) };
    return { event, reaches, outcome: refused(refusal) };
  };
  if (snapshot.status === 'done') return refuse('INSTANCE_ENDED', []);
  const failed = verdicts.filter(({ ok, warning }) => !ok && warning !== true);
  if (failed.length > 0) return refuse('RULES_NOT_MET', failed);
  const after = carryOver({ from, to, states: targetsOf(pairs) }, snapshot);
  const done = { snapshot: settle(to, after), from: active, to: activeStates(after), verdicts, facts: usedFacts(to, references, facts) };
  return { event, reaches, outcome: accepted(done) };
}

function referenceOf(rule: string, { state, target, fault, skipped }: Reach): RuleReference {
  return { rule, as: `${rule}.${state.split('.')[0] ?? ''}`, state, target, fault, skipped };
}

function verdictOn(to: Definition, reference: RuleReference, event: Requested, matter: unknown, facts: GatheredFacts): Verdict {
  const verdict = to.rules.judge(reference, { event, matter, facts });
  const use = useOf(reference);
  return use === reference.rule ? verdict : { ...verdict, as: use };
}

/** Every pair has its target once no fault stands against it. */
function targetsOf(pairs: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(pairs).flatMap(([state, target]) => (target === null ? [] : [[state, target] as const])));
}
