import { Failure } from '../../kernel/failure.ts';
import type { PlainDate } from '../plain-date.ts';
import { valuesKnownFrom, type ValueDefinition, type ValueTerm } from './value-definition.ts';

/**
 * What holds for the nation on a day.
 *
 * @throws {Failure} LAW_NOT_IN_FORCE for a day before {@link valuesKnownFrom}
 */
export function termOn(definition: ValueDefinition, day: PlainDate): ValueTerm {
  const term = definition.terms.find(({ from, to }) => day >= from && (to === null || day <= to));
  if (term === undefined) throw new Failure('LAW_NOT_IN_FORCE', { key: definition.key, day, from: valuesKnownFrom });
  return term;
}
