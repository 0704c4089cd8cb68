import type { Json } from '../../kernel/json.ts';
import type { ValueFact } from '../fact.ts';
import type { PlainDate } from '../plain-date.ts';
import { compareStrictness } from './compare-strictness.ts';
import { isOfKind } from './is-of-kind.ts';
import { termOn } from './term-on.ts';
import type { ValueDefinition } from './value-definition.ts';

/**
 * Whether a layer may set a value. `kind`: it is not of the definition's form (what would be right is the definition's `kind`).
 * `loosened`: it is laxer than `bound`, the laxest that is open to it.
 */
export type LayerAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'kind'; readonly got: Json }
  | { readonly ok: false; readonly reason: 'loosened'; readonly above: Json; readonly bound: Json; readonly got: Json };

/**
 * Checks a value that a layer wants to set, by the law of a day. The nation may open a value to those below it; the first organisation
 * that sets it may use that, and closes it again for the ones below itself.
 *
 * @param above what holds in the layer above: the nation's value when its `layer` is `law` or `default`
 * @throws {Failure} LAW_NOT_IN_FORCE for a day before values are known
 */
export function checkLayerValue(definition: ValueDefinition, day: PlainDate, above: ValueFact, value: Json): LayerAnswer {
  if (!isOfKind(definition, value)) return { ok: false, reason: 'kind', got: value };
  if (compareStrictness(definition, value, above.value) >= 0) return { ok: true };
  const bound = laxestBelow(definition, day, above);
  if (bound === null || compareStrictness(definition, value, bound) >= 0) return { ok: true };
  return { ok: false, reason: 'loosened', above: above.value, bound, got: value };
}

/** `null` where anything goes. */
function laxestBelow(definition: ValueDefinition, day: PlainDate, above: ValueFact): Json {
  if (above.layer !== 'law' && above.layer !== 'default') return above.value;
  const { loosen } = termOn(definition, day);
  if (loosen === 'free') return null;
  return loosen === 'no' ? above.value : loosen.to;
}
