import type { JsonObject } from '../kernel/json.ts';
import type { HasRule } from './assert-transition.ts';
import { impure } from './impure.ts';
import { impurities } from './impurities.ts';

/**
 * Asserts that a machine's config can be replayed for ever: it has none of the {@link impurities}.
 *
 * @returns the machine's id
 * @throws {Failure} MACHINE_IMPURE with the first place and what would be right there
 */
export function assertPure(config: JsonObject, hasRule: HasRule): string {
  const [first] = impurities(config, hasRule);
  if (first !== undefined) throw impure(first.at, first.needed);
  return config['id'] as string;
}
