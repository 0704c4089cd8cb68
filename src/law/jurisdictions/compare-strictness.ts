import { compareFractions, parseFraction } from '../../kernel/fraction.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { Json } from '../../kernel/json.ts';
import { isOfKind } from './is-of-kind.ts';
import type { ValueDefinition } from './value-definition.ts';

/**
 * Compares two values of a definition: positive when `left` is stricter, negative when it is laxer, zero when they ask the same.
 * Of two lists of which fewer words are stricter, the one that holds words that the other lacks is the laxer one; of which more are, the one
 * that lacks words that the other holds. When each does, `left` counts as laxer.
 *
 * @throws {Failure} INVARIANT_BROKEN when one is not of the definition's kind
 */
export function compareStrictness(definition: ValueDefinition, left: Json, right: Json): number {
  invariant(isOfKind(definition, left) && isOfKind(definition, right), `two values of the kind of ${definition.key}`);
  const { stricter } = definition;
  if (stricter === 'fewer') return compareLists(left as readonly Json[], right as readonly Json[]);
  if (stricter === 'more') return compareAsked(left as readonly Json[], right as readonly Json[]);
  if (typeof stricter === 'object') return stricter.indexOf(left as string) - stricter.indexOf(right as string);
  const more = definition.kind === 'share' ? compareShares(left as string, right as string) : Number(left) - Number(right);
  return stricter === 'higher' || stricter === 'on' ? more : 0 - more;
}

function compareLists(left: readonly Json[], right: readonly Json[]): number {
  if (left.some((word) => !right.includes(word))) return -1;
  return right.some((word) => !left.includes(word)) ? 1 : 0;
}

function compareAsked(left: readonly Json[], right: readonly Json[]): number {
  if (right.some((word) => !left.includes(word))) return -1;
  return left.some((word) => !right.includes(word)) ? 1 : 0;
}

function compareShares(left: string, right: string): number {
  const [one, other] = [parseFraction(left), parseFraction(right)];
  invariant(one !== null && other !== null, 'two shares');
  return compareFractions(one, other);
}
