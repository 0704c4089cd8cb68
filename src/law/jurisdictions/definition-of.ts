import { Failure } from '../../kernel/failure.ts';
import type { ValueKey } from '../values.ts';
import type { ValueDefinition } from './value-definition.ts';
import { valueDefinitions } from './value-definitions.ts';

/**
 * The definition of a key, also of one that came from outside.
 *
 * @throws {Failure} VALUE_UNKNOWN
 */
export function definitionOf(key: string): ValueDefinition {
  const definition = valueDefinitions.get(key as ValueKey);
  if (definition === undefined) throw new Failure('VALUE_UNKNOWN', { key: key.slice(0, 80) });
  return definition;
}
