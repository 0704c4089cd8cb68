import type { Json } from '../../kernel/json.ts';
import { isObject } from './guard.ts';

const deepest = 64;
const longest = 200_000;

/**
 * Why a JSON value is not even looked at as a flow: `notObject`, `tooDeep` (64 levels), `tooLarge` (200 000 values), `badText` (half a character);
 * `null` for one that can be.
 */
export function unfitFor(config: Json): string | null {
  if (!isObject(config)) return 'notObject';
  let level: readonly Json[] = [config];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return 'tooDeep';
    count += level.length;
    if (count > longest) return 'tooLarge';
    if (level.some((value) => typeof value === 'string' && !value.isWellFormed())) return 'badText';
    const next: Json[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      if (!Array.isArray(value) && Object.keys(value).some((name) => !name.isWellFormed())) return 'badText';
      for (const inner of Object.values(value) as readonly Json[]) next.push(inner);
    }
    level = next;
  }
  return null;
}
