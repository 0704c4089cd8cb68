import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Value } from './param.ts';
import type { Compiled } from './statement.ts';
import type { Query } from './work.ts';

/**
 * The value of one parameter of a compiled statement, as a query gives it.
 *
 * @throws {Failure} INPUT_INVALID for a text that would not come back unchanged; INVARIANT_BROKEN for a value that is not there
 */
export function bound(parameter: Compiled['parameters'][number], values: Query['values']): Value {
  if (typeof parameter !== 'object' || parameter === null || parameter instanceof Uint8Array) return parameter;
  const value = values[parameter.param];
  invariant(value !== undefined, `a value for the parameter ${parameter.param}`);
  // UTF-8 cannot hold a lone surrogate, and PostgreSQL no NUL: something else would silently stand in its place.
  if (typeof value === 'string' && (!value.isWellFormed() || value.includes('\0'))) {
    throw new Failure('INPUT_INVALID', { parameter: parameter.param, got: 'a text with a lone surrogate or NUL' });
  }
  return value;
}
