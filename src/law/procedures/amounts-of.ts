import type { Json, JsonObject } from '../../kernel/json.ts';
import type { ValuesInForce } from '../../kernel/norms.ts';
import { definitionOf } from '../jurisdictions/definition-of.ts';
import { objectAt } from '../read-event.ts';
import { isBand } from './rule-parameters.ts';

/** The amounts of the band that a use of S05 names, in 分, by the values in force or else the nation's; `null` for any other rule. */
export function amountsOf(use: JsonObject, values: ValuesInForce): { readonly from: number; readonly below: number | null } | null {
  if (use['rule'] !== 'S05') return null;
  return { from: boundOf(use, 'from', values) ?? 0, below: boundOf(use, 'below', values) };
}

/** The amounts for which an item is there: those of its band where it has one (`item.band`), and never nothing at all. */
export function itemAmounts(item: JsonObject, values: ValuesInForce): { readonly from: number; readonly below: number | null } {
  const { from, below } = amountsOf({ ...objectAt(item, 'band'), rule: 'S05' }, values) ?? { from: 0, below: null };
  return { from: Math.max(1, from), below };
}

/** Of several bounds the lowest holds, as rule S05 reads them. */
function boundOf(use: JsonObject, name: 'from' | 'below', values: ValuesInForce): number | null {
  const named = use[name];
  const bounds = (Array.isArray(named) ? (named as readonly Json[]) : [named]).flatMap((bound) => {
    const value = isBand(bound) ? (values[bound]?.value ?? definitionOf(bound).terms.at(-1)?.value) : bound;
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? [value] : [];
  });
  return bounds.length === 0 ? null : Math.min(...bounds);
}
