// Local flows: a base flow and typed operations that can only add to what it asks. Pure, and ignorant of what the rules mean: the law comes in
// as a port. Imports only kernel and the engine. Read first: operation.ts, this file, insert-step.ts.
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { Failure } from '../../kernel/failure.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { applyOperation } from './apply-operation.ts';
import { misfit } from './misfit.ts';
import { nameItem } from './name-item.ts';
import type { Tailoring } from './operation.ts';
import type { TailoringLaw } from './tailoring-law.ts';

/** An operation that does not fit, by its number (from 1; 0 for the item's own names). */
export interface Misfit {
  readonly operation: number;
  readonly failure: Failure;
}

/**
 * The flow that a tailoring makes of a base flow. The same base, tailoring and law give the same content, whatever the order of keys, and so
 * the same hash.
 *
 * @throws {Failure} TAILORING_INVALID or VALUE_LOOSENED for the first operation that does not fit, with its number, the field, what was wrong
 *   and what would be right
 */
export function tailor(base: JsonObject, tailoring: Tailoring, law: TailoringLaw): JsonObject {
  const { config, misfits } = tryTailoring(base, tailoring, law);
  const [first] = misfits;
  if (first !== undefined) throw numbered(first);
  return config;
}

/** As {@link tailor}, with all operations that do not fit; each of them is passed over for those after it. */
export function tryTailoring(
  base: JsonObject,
  { operations, as }: Tailoring,
  law: TailoringLaw,
): { readonly config: JsonObject; readonly misfits: readonly Misfit[] } {
  const misfits: Misfit[] = [];
  const tried = (number: number, config: JsonObject, change: (config: JsonObject) => JsonObject): JsonObject => {
    try {
      return change(config);
    } catch (error) {
      if (!(error instanceof Failure) || (error.code !== 'TAILORING_INVALID' && error.code !== 'VALUE_LOOSENED')) throw error;
      misfits.push({ operation: number, failure: error });
      return config;
    }
  };
  const changed = operations.reduce((config, operation, at) => tried(at + 1, config, (each) => applyOperation(each, operation, law)), base);
  const config = as === undefined ? changed : tried(0, changed, (each) => nameItem(each, as));
  if (misfits.length === 0 && canonicalJson(config) === canonicalJson(base))
    misfits.push({ operation: 0, failure: misfit('operations', 'unchanged', operations.length) });
  return { config, misfits };
}

/** The failure of an operation that does not fit, with the number of the operation. */
export function numbered({ operation, failure }: Misfit): Failure {
  return new Failure(failure.code, { operation, ...failure.facts });
}
