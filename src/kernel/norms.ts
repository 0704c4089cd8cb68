// What the engine asks of the law about whole procedures. The engine knows no village: names of events, stages, bodies and rules come in here,
// and law answers without knowing the engine.
import type { ClaimId } from './claim-id.ts';
import type { Json, JsonObject } from './json.ts';

/** The law of procedures, as `src/law/norms.ts` says it. */
export interface Norms {
  /** Whether a rule exists. */
  has(rule: string): boolean;
  /** The kind of procedure that a flow is, by what it fixes of its item (`context.item`). In doubt the one that asks most. */
  kindOf(item: JsonObject): string;
  /** What is asked of a kind; of one that is not known, what is asked of the kind that asks most. */
  procedure(kind: string): ProcedureNorms;
  /** What is wrong with one use of a rule. Rules that are not there, parameters that it does not know, numbers below their floor. */
  useFaults(use: JsonObject, values: ValuesInForce): readonly Fault[];
  /** What must stand so that a rule can be met at all when this event is recorded. Rules that are not told of can always be met. */
  standing(use: JsonObject, event: string): readonly Standing[];
  /** Whether a use of a rule makes sure that the event's reference is new where it opens something, and an open one elsewhere. */
  looksAtReference(use: JsonObject): boolean;
  /** What a flow's item may not say where another flow is its base. */
  baseFaults(item: JsonObject, base: JsonObject): readonly Fault[];
  /** Rules that a state asks for before it is left as done, by what it tells people (`meta`). */
  stateDemands(meta: JsonObject): readonly RuleDemand[];
  /** What is wrong with the uses of rules by which a state is entered, by its name and what it tells people. */
  entryFaults(key: string, meta: JsonObject, uses: readonly JsonObject[]): readonly Fault[];
  /** The amounts for which a use of a rule can be met, in 分; `null` where it looks at no amount. `below` is `null` where there is no upper bound. */
  amounts(use: JsonObject, values: ValuesInForce): { readonly from: number; readonly below: number | null } | null;
  /** The amounts for which an item is there at all, in 分: a larger or smaller one belongs to another item. */
  itemAmounts(item: JsonObject, values: ValuesInForce): { readonly from: number; readonly below: number | null };
}

/** Configured values in force for an organisation, by key. Empty: the nation's. */
export type ValuesInForce = Readonly<Record<string, { readonly value: Json; readonly source: string }>>;

/** Something that is wrong, as a finding tells it. */
export interface Fault {
  readonly code: string;
  readonly facts: JsonObject;
}

/** One thing must stand, of several alternatives. */
export type Standing = readonly StandingFact[];

/** A slot of the record, something open, a condition, or the plan. `current`: recorded on the plan as it stands. */
export type StandingFact =
  | { readonly slot: string; readonly is: 'there' | 'current' | 'absent' }
  | { readonly open: string; readonly is: 'some' | 'none' }
  | { readonly flag: string; readonly on: boolean }
  | { readonly plan: 'taken' };

/** Transitions by event and case: each path of `when` is named by the transition with just this value. */
export interface StepPattern {
  readonly event: string;
  readonly when?: JsonObject;
  /** Values of paths with which it is not meant. */
  readonly unless?: Readonly<Record<string, readonly string[]>>;
  /** The name of a state inside of which it is meant only, or is not meant. */
  readonly inside?: string;
  readonly outside?: string;
}

/** A use of a rule that a transition must name. */
export interface RuleDemand {
  readonly rule: string;
  /** Parameters that it must have; of a list, at least these. */
  readonly with?: JsonObject;
  /** Parameters that it may not have. */
  readonly without?: readonly string[];
  /** Lists of which it may name no more than these. */
  readonly within?: Readonly<Record<string, readonly string[]>>;
  /** Numbers that it may not exceed, or go below. */
  readonly atMost?: Readonly<Record<string, number>>;
  readonly atLeast?: Readonly<Record<string, number>>;
  /** The rule must be not met, as the transition says. */
  readonly unmet?: true;
}

/** Something that a procedure reaches, in order; its level is its place in the list, counted from one. */
export interface Milestone {
  readonly name: string;
  readonly claim: ClaimId;
  /** Ways of reaching it. `from`: the level that must stand before; the one before it where none is named. */
  readonly by: readonly (StepPattern & {
    readonly rules: readonly RuleDemand[];
    readonly from?: string | null;
    /** The stage that the step must lead out of, where the flow has it. */
    readonly leaves?: string;
  })[];
  /** Slots of the record that say it was reached; they go when it falls. */
  readonly slots: readonly string[];
}

/** What is asked of one kind of procedure. Levels are named by their milestone; `null` is the start. */
export interface ProcedureNorms {
  readonly claims: readonly ClaimId[];
  /** What is wrong with what a flow fixes of its item. */
  itemFaults(item: JsonObject): readonly Fault[];
  readonly milestones: readonly Milestone[];
  /** By the name of a state: what must stand while it is active; entering it takes the procedure back to that. */
  readonly stages: Readonly<
    Record<string, { readonly needs: string | null; readonly claim: ClaimId; readonly withoutStage?: readonly [string, string | null] }>
  >;
  /** What must stand at an end that is none of the abandonments. */
  readonly completion: { readonly needs: string; readonly claim: ClaimId } | null;
  /** Ends without completion: by name, or by what led there; not any more once `before` is reached. */
  readonly abandoned: { readonly names: readonly string[]; readonly by: readonly StepPattern[]; readonly before: string | null };
  /** Steps that take the procedure from one level back to another. */
  readonly setbacks: readonly (StepPattern & { readonly from: string; readonly to: string | null })[];
  /** Events that bring another text of the plan. */
  readonly changes: readonly string[];
  /** Steps that carry out what was decided, and what must stand before them; `preparing` ones may also happen in a stage before anything is put forward. */
  readonly work: {
    readonly events: readonly string[];
    readonly needs: string;
    readonly claim: ClaimId;
    readonly preparing: readonly string[];
    readonly preparedIn: string;
  } | null;
  readonly supervision: {
    /** The condition under which nothing may move. */
    readonly flag: string;
    /** Events that may be recorded all the same, as long as they do not lead the procedure anywhere. */
    readonly aside: readonly string[];
    /** The only events that may switch it. */
    readonly orders: readonly string[];
    readonly releases: readonly string[];
  };
  /** Giving up and starting over are no ways on where a whole stage offers them. */
  readonly givesUp: readonly string[];
  /** Steps done, as opposed to failed: what a state asks for is asked of these. */
  readonly done: readonly StepPattern[];
  /** Rules asked for before each kind of step: every one of one of the alternatives. */
  readonly demands: readonly (StepPattern & {
    readonly anyOf: readonly (readonly RuleDemand[])[];
    /** A further alternative where the same state has no way of this pattern. */
    readonly orElse?: { readonly rules: readonly RuleDemand[]; readonly without: StepPattern };
  })[];
  /** Rules asked for before every step that no demand above names. */
  readonly everyStep: readonly RuleDemand[];
  /** Events that must say in their case which body, outcome or verdict they are for. */
  readonly cases: Readonly<Record<string, readonly string[]>>;
}
