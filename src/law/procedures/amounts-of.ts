import type { JsonObject } from '../../kernel/json.ts';
import type { ValuesInForce } from '../../kernel/norms.ts';
import { definitionOf } from '../jurisdictions/definition-of.ts';
import { isBand } from './rule-parameters.ts';

/** The amounts of the band that a use of S05 names, in 分, by the values in force or else the nation's; `null` for any other rule. */
export function amountsOf(use: JsonObject, values: ValuesInForce): { readonly from: number; readonly below: number | null } | null {
  if (use['rule'] !== 'S05') return null;
  return { from: boundOf(use, 'from', values) ?? 0, below: boundOf(use, 'below', values) };
}

function boundOf(use: JsonObject, name: 'from' | 'below', values: ValuesInForce): number | null {
  const bound = use[name];
  const value = isBand(bound) ? (values[bound]?.value ?? definitionOf(bound).terms.at(-1)?.value) : bound;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
