import type { Json } from '../../kernel/json.ts';
import { compareStrictness } from './compare-strictness.ts';
import type { ValueDefinition } from './value-definition.ts';

/**
 * The stricter of two values; `left` when they ask the same. Of two lists the words that both hold, or, where
 * more words are stricter, all that either holds.
 *
 * @throws {Failure} INVARIANT_BROKEN when one is not of the definition's kind
 */
export function stricterValue(definition: ValueDefinition, left: Json, right: Json): Json {
  const compared = compareStrictness(definition, left, right);
  if (definition.stricter === 'fewer') return (left as readonly Json[]).filter((word) => (right as readonly Json[]).includes(word));
  if (definition.stricter === 'more') return [...new Set([...(left as readonly Json[]), ...(right as readonly Json[])])];
  return compared >= 0 ? left : right;
}
