import { parseFraction, type Fraction } from '../kernel/fraction.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Json } from '../kernel/json.ts';
import { definitionOf } from './jurisdictions/definition-of.ts';
import { stricterValue } from './jurisdictions/stricter-value.ts';
import type { RuleInput } from './rule.ts';
import type { ValueKey } from './values.ts';

/**
 * Readers of configured values for rules. Each reads the gathered value of a key; when the flow gives its own under the same key in the
 * transition's params, the stricter of the two holds, so that a flow can tighten and never loosen. A value that was not gathered, or
 * is not of its kind, breaks an invariant: a rule must name what it reads.
 */

/** A number of days. */
export function daysValue(input: RuleInput, key: ValueKey): number {
  return countValue(input, key);
}

/** A count of people, an amount in 分, a whole percentage, or hours. */
export function countValue(input: RuleInput, key: ValueKey): number {
  const value = readValue(input, key);
  invariant(typeof value === 'number', `a number under ${key}`);
  return value;
}

/** A share; whether it is "at least" or "more than" is the rule's business. */
export function shareValue(input: RuleInput, key: ValueKey): Fraction {
  const value = readValue(input, key);
  const share = typeof value === 'string' ? parseFraction(value) : null;
  invariant(share !== null, `a share under ${key}`);
  return share;
}

/** On or off. */
export function flagValue(input: RuleInput, key: ValueKey): boolean {
  const value = readValue(input, key);
  invariant(typeof value === 'boolean', `a flag under ${key}`);
  return value;
}

/** One of the words that the definition lists. */
export function choiceValue(input: RuleInput, key: ValueKey): string {
  const value = readValue(input, key);
  invariant(typeof value === 'string', `a choice under ${key}`);
  return value;
}

/** A list of words; empty when the flow and the configuration have none in common. */
export function listValue(input: RuleInput, key: ValueKey): readonly string[] {
  const value = readValue(input, key);
  invariant(Array.isArray(value), `a list under ${key}`);
  return value.map(String);
}

function readValue(input: RuleInput, key: ValueKey): Json {
  const gathered = input.facts.values?.[key];
  invariant(gathered !== undefined, `the value ${key} among the gathered facts`);
  const own = input.params[key];
  return stricterValue(definitionOf(key), gathered.value, own === undefined ? gathered.value : own);
}
