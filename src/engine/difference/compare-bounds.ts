import type { Json } from '../../kernel/json.ts';
import type { TailoringLaw } from '../tailor/tailoring-law.ts';
import type { Strictness } from './difference-row.ts';

/**
 * Compares a bound of a band of amounts: the higher band is the stricter way, so a band that begins lower takes in more, and one that ends
 * lower lets through less; both ask for more. Absent, `from` is the lowest of all and `below` the highest; of several the lowest holds.
 */
export function compareBounds(bound: 'from' | 'below', base: Json, got: Json, law: TailoringLaw): Strictness {
  const [one, other] = [base, got].map((value) => boundOf(bound, value, law));
  if (one === undefined || other === undefined || Number.isNaN(one) || Number.isNaN(other)) return 'loosened';
  const lost = keysOf(base).filter((key) => !keysOf(got).includes(key));
  // A bound that is configured may become the lowest of several: for a band's end it must not go missing.
  if (bound === 'below' && lost.length > 0 && keysOf(got).length > 0) return 'loosened';
  return other === one ? 'equal' : other < one ? 'tightened' : 'loosened';
}

function boundOf(bound: 'from' | 'below', value: Json, law: TailoringLaw): number {
  if (value === null) return bound === 'from' ? 0 : Infinity;
  return Math.min(...(Array.isArray(value) ? (value as readonly Json[]) : [value]).map((each) => amountOf(each, law)));
}

/** The amount in 分 that a bound stands for; NaN for what is none. */
function amountOf(value: Json, law: TailoringLaw): number {
  const amount = typeof value === 'string' ? law.value(value)?.inForce : value;
  return typeof amount === 'number' && amount >= 0 ? amount : NaN;
}

function keysOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}
