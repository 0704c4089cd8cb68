import { invariant } from '../invariant.ts';

/**
 * Several subjects' messages as one map.
 *
 * @throws {Failure} INVARIANT_BROKEN when two subjects claim the same key, so that no text hides another
 */
export function mergeMessages(...parts: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, string> {
  const merged = new Map<string, string>();
  for (const part of parts) {
    for (const [key, text] of Object.entries(part)) {
      invariant(!merged.has(key), `one text for message ${key}`);
      merged.set(key, text);
    }
  }
  return merged;
}
