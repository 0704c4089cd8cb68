import type { Json } from '../../kernel/json.ts';
import type { RuleReference } from '../definition.ts';

/** A configured value as tailoring and differences need it. */
export interface ValueLaw {
  /** Its form: days, share, flag, count, fen, percent, hours, choice, list. */
  readonly kind: string;
  /** What holds without the flow, and the citation or document that says so. */
  readonly inForce: Json;
  readonly source: string;
  /** Positive when `left` is stricter, negative when laxer, zero when the same; null when one is not of the value's form. */
  compare(left: Json, right: Json): number | null;
}

/** A rule that a place may add, and where that makes sense. */
export interface AddableRule {
  readonly rule: string;
  /** Events before which it may stand; the first one is meant where none is named. */
  readonly events: readonly string[];
  /** Stages and bodies to which it is confined; anywhere when left out. */
  readonly stages?: readonly string[];
  readonly bodies?: readonly string[];
  /** Numbers that switch it on. */
  readonly sets: Readonly<Record<string, Json>>;
  /** The key of a number that has to be given with it. */
  readonly asks?: string;
}

/** What tailoring asks of the law. */
export interface TailoringLaw {
  /** The keys of configured values that a use of a rule reads. */
  reads(reference: RuleReference): readonly string[];
  value(key: string): ValueLaw | null;
  readonly addable: readonly AddableRule[];
  /** What a rule rests on, most binding first; empty for the house's own and for what is no rule. */
  cite(rule: string): readonly string[];
  /** Groups of bodies of which one each has to stay able to decide a stage, for a flow of these classes of matter. */
  mustKeep(stage: string, classes: readonly string[]): readonly (readonly string[])[];
}
