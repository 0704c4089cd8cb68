import type { Json, JsonObject } from '../kernel/json.ts';
import { addableRules, type AddableRule } from './addable-rules.ts';
import type { ValueFact } from './fact.ts';
import { compareStrictness } from './jurisdictions/compare-strictness.ts';
import { isOfKind } from './jurisdictions/is-of-kind.ts';
import { resolveValues } from './jurisdictions/resolve-values.ts';
import type { ValueKind } from './jurisdictions/value-definition.ts';
import { valueDefinitions } from './jurisdictions/value-definitions.ts';
import { isMatterClass } from './matter-class.ts';
import type { PlainDate } from './plain-date.ts';
import { route } from './routing.ts';
import { ruleBook } from './rule-book.ts';
import type { RuleId } from './rule-id.ts';
import { cite } from './statutes/cite.ts';
import { isValueKey, valueKeys, type ValueKey } from './values.ts';

/** For whom the law is asked. */
export interface TailoringGround {
  readonly day: PlainDate;
  /** The values in force there on that day; the nation's where none are given. */
  readonly values?: Partial<Record<ValueKey, ValueFact>>;
  /** Whether the village has a collective of its own; null for a tier with villages of both kinds below it. */
  readonly hasCollective?: boolean | null;
}

/** A configured value: its form, what holds, where that comes from, and which of two is stricter (null for what is not of its form). */
export interface ComparedValue {
  readonly kind: ValueKind;
  readonly inForce: Json;
  readonly source: string;
  compare(left: Json, right: Json): number | null;
}

/**
 * The law as tailoring and differences ask for it (`TailoringLaw` of `src/engine/tailor`), on one day and for one place.
 *
 * @throws {Failure} LAW_NOT_IN_FORCE for a day before values are known
 */
export function tailoringLaw({ day, values = resolveValues(day, [], valueKeys), hasCollective = null }: TailoringGround) {
  return {
    reads: (use: JsonObject & { readonly rule: string }): readonly string[] => (ruleBook.has(use.rule) ? ruleBook.reads(use).values : []),
    value: (key: string): ComparedValue | null => comparedValue(key, values),
    addable: addableRules as readonly (AddableRule & { readonly sets: Readonly<Record<string, Json>> })[],
    cite: (rule: string): readonly string[] => (ruleBook.has(rule) ? cite(rule as RuleId, day) : []),
    mustKeep: (stage: string, classes: readonly string[]): readonly (readonly string[])[] => {
      if (stage === 'branchDeliberation') return [['branchCommittee']];
      if (stage !== 'representativeResolution') return [];
      return classes.flatMap((each) =>
        isMatterClass(each) ? villagesOf(hasCollective).map((village) => route(each, day, village).bodies) : [],
      );
    },
  };
}

function comparedValue(key: string, values: Partial<Record<ValueKey, ValueFact>>): ComparedValue | null {
  const definition = isValueKey(key) ? valueDefinitions.get(key) : undefined;
  const fact = isValueKey(key) ? values[key] : undefined;
  if (definition === undefined || fact === undefined) return null;
  return {
    kind: definition.kind,
    inForce: fact.value,
    source: fact.source,
    compare: (left, right) =>
      isOfKind(definition, left) && isOfKind(definition, right) ? compareStrictness(definition, left, right) : null,
  };
}

function villagesOf(hasCollective: boolean | null): readonly { readonly hasCollective: boolean }[] {
  return hasCollective === null ? [{ hasCollective: true }, { hasCollective: false }] : [{ hasCollective }];
}
