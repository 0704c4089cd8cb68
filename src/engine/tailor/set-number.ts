import type { Json, JsonObject } from '../../kernel/json.ts';
import type { RuleReference } from '../definition.ts';
import type { Way } from '../flow-outline.ts';
import { outlineOf } from '../flow-outline.ts';
import { changeWays, withRules } from './change-flow.ts';
import { loosened, misfit } from './misfit.ts';
import type { TailoringLaw, ValueLaw } from './tailoring-law.ts';

/** A number under a configured value's key, as an operation gives it. */
export interface OwnNumber {
  /** The operation's field that gives it. */
  readonly field: string;
  readonly key: string;
  readonly value: Json;
}

/**
 * A use of a rule with a number of the flow's own.
 *
 * @throws {Failure} TAILORING_INVALID for what is not of the value's form, VALUE_LOOSENED for what is laxer than what holds without the
 *   flow, or than the flow's number until now
 */
export function withNumber(use: RuleReference, { field, key, value }: OwnNumber, law: TailoringLaw): RuleReference {
  const known = valueOf(field, key, law);
  const own = use[key];
  const strict = known.compare(value, known.inForce);
  if (strict === null) throw misfit(field, 'valueKind', shown(value), [known.kind]);
  if (strict < 0) throw loosened(field, key, { got: value, needed: known.inForce, source: known.source });
  if (own !== undefined && (known.compare(value, own) ?? -1) < 0) throw loosened(field, key, { got: value, needed: own, source: 'flow' });
  return { ...use, [key]: value };
}

/**
 * A flow with a number of its own on every use, among the transitions meant, of a rule that reads it.
 *
 * @throws {Failure} TAILORING_INVALID where no rule reads it, with the keys that are read; as {@link withNumber}
 */
export function setNumber(config: JsonObject, number: OwnNumber, isMeant: (way: Way) => boolean, law: TailoringLaw): JsonObject {
  let changed = 0;
  const reads = (use: RuleReference) => law.reads(use).includes(number.key);
  const after = changeWays(
    config,
    (way) => isMeant(way) && way.rules.some(reads),
    (transition) => {
      changed += 1;
      return withRules(transition, (rules) => rules.map((use) => (reads(use) ? withNumber(use, number, law) : use)));
    },
  );
  if (changed === 0) throw misfit('key', 'key', number.key, keysRead(config, isMeant, law));
  return after;
}

/** The flow's own number under a key; undefined where it has none. Where uses differ, the laxest. */
export function ownNumber(config: JsonObject, key: string, law: TailoringLaw): Json | undefined {
  const known = law.value(key);
  const uses = [...outlineOf(config).values()]
    .flatMap(({ ways }) => ways.flatMap(({ rules }) => rules))
    .filter((use) => law.reads(use).includes(key));
  if (known === null || uses.some((use) => use[key] === undefined)) return undefined;
  const numbers = uses.flatMap((use) => use[key] ?? []);
  return numbers.toSorted((left, right) => known.compare(left, right) ?? 0)[0];
}

/** The definition of a key, whatever names it. @throws {Failure} TAILORING_INVALID for a key that is none */
export function valueOf(field: string, key: string, law: TailoringLaw): ValueLaw {
  const known = law.value(key);
  if (known === null) throw misfit(field, 'key', key);
  return known;
}

function keysRead(config: JsonObject, isMeant: (way: Way) => boolean, law: TailoringLaw): readonly string[] {
  const ways = [...outlineOf(config).values()].flatMap((state) => state.ways.filter(isMeant));
  return [...new Set(ways.flatMap(({ rules }) => rules.flatMap((use) => law.reads(use))))].sort();
}

/** A value as a sentence can hold it. */
function shown(value: Json): Json {
  return typeof value === 'object' && value !== null ? JSON.stringify(value).slice(0, 80) : value;
}
