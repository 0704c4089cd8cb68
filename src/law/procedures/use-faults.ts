import type { Json, JsonObject } from '../../kernel/json.ts';
import type { Fault, ValuesInForce } from '../../kernel/norms.ts';
import { compareStrictness } from '../jurisdictions/compare-strictness.ts';
import { definitionOf } from '../jurisdictions/definition-of.ts';
import { isOfKind } from '../jurisdictions/is-of-kind.ts';
import type { ValueDefinition } from '../jurisdictions/value-definition.ts';
import { ruleBook } from '../rule-book.ts';
import { isValueKey } from '../values.ts';
import { amountsOf } from './amounts-of.ts';
import { lackingIn, parametersOf, ruleOf } from './rule-parameters.ts';

/**
 * What is wrong with one use of a rule: a rule that is not there, a parameter that it does not know or of another form, a value of its own laxer than
 * the law of today allows (or, where values in force are given, than those).
 */
export function useFaults(use: JsonObject, values: ValuesInForce): readonly Fault[] {
  const rule = ruleOf(use);
  if (!ruleBook.has(rule)) return [{ code: 'ruleUnknown', facts: {} }];
  const known = parametersOf(rule);
  const keys = ruleBook.reads({ ...use, rule }).values;
  const faults: Fault[] = lackingIn(use).map((parameter) => ({
    code: 'parameterMissing',
    facts: { parameter, needed: known[parameter]?.said ?? '' },
  }));
  for (const [name, value] of Object.entries(use)) {
    const parameter = Object.hasOwn(known, name) ? known[name] : undefined;
    if (parameter !== undefined) {
      if (!parameter.is(value))
        faults.push({ code: 'parameterWrong', facts: { parameter: name, needed: parameter.said, got: said(value) } });
    } else if (keys.includes(name) && isValueKey(name)) faults.push(...valueFaults(definitionOf(name), value, values[name]));
    else faults.push({ code: 'parameterUnknown', facts: { parameter: name, needed: [...Object.keys(known).slice(3), ...keys] } });
  }
  const amounts = faults.length === 0 ? amountsOf(use, values) : null;
  if (amounts !== null && amounts.below !== null && amounts.below <= amounts.from)
    faults.push({ code: 'bandEmpty', facts: { fromFen: amounts.from, belowFen: amounts.below } });
  return faults;
}

function valueFaults(definition: ValueDefinition, value: Json, inForce: ValuesInForce[string] | undefined): readonly Fault[] {
  const key = `value.${definition.key}`;
  if (!isOfKind(definition, value))
    return [{ code: 'parameterWrong', facts: { parameter: definition.key, needed: `unit.${definition.kind}`, got: said(value) } }];
  const floor = inForce ?? floorOf(definition);
  if (floor === null || compareStrictness(definition, value, floor.value) >= 0) return [];
  return [{ code: 'belowFloor', facts: { parameter: key, needed: said(floor.value), got: said(value), source: floor.source } }];
}

/** The laxest value that the nation leaves open today; `null` where it leaves it to anybody. */
function floorOf({ terms }: ValueDefinition): { readonly value: Json; readonly source: string } | null {
  const term = terms.at(-1);
  if (term === undefined || term.loosen === 'free') return null;
  return { value: term.loosen === 'no' ? term.value : term.loosen.to, source: term.source };
}

/** A value that a sentence can hold. */
function said(value: Json): Json {
  const text = typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value;
  return typeof text === 'string'
    ? text.slice(0, 120)
    : Array.isArray(text)
      ? text.map((one) => String(one).slice(0, 120)).slice(0, 12)
      : text;
}
