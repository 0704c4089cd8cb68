import { tierOf, tiers } from '../../kernel/organisation-code.ts';
import type { ValueFact } from '../fact.ts';
import type { PlainDate } from '../plain-date.ts';
import { parseCitation } from '../statutes/citation.ts';
import { statutes } from '../statutes/statutes.ts';
import type { ValueKey } from '../values.ts';
import { checkLayerValue } from './check-layer-value.ts';
import { definitionOf } from './definition-of.ts';
import type { LayerValue } from './layer-value.ts';
import { termOn } from './term-on.ts';

/**
 * The values in force for an organisation on a day: the nation's, then what province, city, district, street and village have set, each
 * with the layer that set it. A layer's value that is not open to it by the law of that day (or no longer) is passed over, so that a
 * number once allowed never outlives the law that allowed it. Of two values of one organisation the one that began later holds.
 *
 * @param path values set by the organisation and those above it, in any order
 * @throws {Failure} LAW_NOT_IN_FORCE for a day before values are known; VALUE_UNKNOWN for a key without a definition
 */
export function resolveValues(
  day: PlainDate,
  path: readonly LayerValue[],
  keys: readonly ValueKey[],
): Partial<Record<ValueKey, ValueFact>> {
  const layers = path.filter(({ from, to }) => day >= from && (to === null || day <= to)).sort(fromOutside);
  const found: Partial<Record<ValueKey, ValueFact>> = {};
  for (const key of keys) found[key] = resolveValue(day, latestOf(layers.filter((each) => each.key === key)), key);
  return found;
}

function resolveValue(day: PlainDate, layers: readonly LayerValue[], key: ValueKey): ValueFact {
  const definition = definitionOf(key);
  const { value, source } = termOn(definition, day);
  let fact: ValueFact = { value, layer: isLaw(source) ? 'law' : 'default', source };
  for (const layer of layers) {
    const { ok } = checkLayerValue(definition, day, fact, layer.value);
    if (ok) fact = { value: layer.value, layer: layer.organisation, source: layer.source };
  }
  return fact;
}

/** Outermost first; within an organisation the older first. */
function fromOutside(one: LayerValue, other: LayerValue): number {
  const distance = tiers.indexOf(tierOf(one.organisation)) - tiers.indexOf(tierOf(other.organisation));
  if (distance !== 0) return distance;
  return one.from < other.from ? -1 : Number(one.from > other.from);
}

/** The last one of each organisation. */
function latestOf(layers: readonly LayerValue[]): readonly LayerValue[] {
  return [...new Map(layers.map((each) => [each.organisation, each])).values()];
}

/** A rule of another place is a pattern and binds nobody here: what rests on it is a default. */
function isLaw(source: string): boolean {
  const scope = statutes.get(parseCitation(source)?.statute ?? '')?.scope;
  return scope === 'national' || scope === 'party';
}
