import type { Fraction } from '../kernel/fraction.ts';
import { invariant } from '../kernel/invariant.ts';
import { compareFractions, parseFraction } from '../kernel/fraction.ts';
import type { Json } from '../kernel/json.ts';
import type { RuleInput } from './rule.ts';
import type { ValueKey } from './values.ts';

/** A number of days. */
export function daysValue(input: RuleInput, key: ValueKey): number {
  return countValue(input, key);
}

/** A count, an amount in 分, a percentage or hours. */
export function countValue(input: RuleInput, key: ValueKey): number {
  const value = gathered(input, key);
  invariant(typeof value === 'number', key);
  return value;
}

/** A share. */
export function shareValue(input: RuleInput, key: ValueKey): Fraction {
  const value = gathered(input, key);
  const share = typeof value === 'string' ? parseFraction(value) : null;
  invariant(share !== null && compareFractions(share, share) === 0, key);
  return share;
}

/** On or off. */
export function flagValue(input: RuleInput, key: ValueKey): boolean {
  const value = gathered(input, key);
  invariant(typeof value === 'boolean', key);
  return value;
}

/** One of a few words. */
export function choiceValue(input: RuleInput, key: ValueKey): string {
  const value = gathered(input, key);
  invariant(typeof value === 'string', key);
  return value;
}

/** A list of words. */
export function listValue(input: RuleInput, key: ValueKey): readonly string[] {
  const value = gathered(input, key);
  invariant(Array.isArray(value), key);
  return value.map(String);
}

function gathered(input: RuleInput, key: ValueKey): Json {
  const fact = input.facts.values?.[key];
  invariant(fact !== undefined, `value ${key} was gathered`);
  return fact.value;
}
