import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** As many as are asked for at once: an event names four files, seldom more. */
const places = ['hash0', 'hash1', 'hash2', 'hash3', 'hash4', 'hash5', 'hash6', 'hash7'] as const;

const select = statement((db) =>
  db
    .selectFrom('attachment')
    .select('hash')
    .where('organisation', '=', param('organisation'))
    .where(
      'hash',
      'in',
      places.map((place) => param(place)),
    )
    .where('erased_at', 'is', null),
);

/** The first of some files that an organisation has not (any more), or null when it has all of them. */
export function* missingAttachment(hashes: readonly string[], organisation: string): Work<string | null> {
  for (let from = 0; from < hashes.length; from += places.length) {
    const asked = hashes.slice(from, from + places.length);
    const values: Record<string, string> = { organisation };
    for (let at = 0; at < places.length; at += 1) values[places[at] as string] = asked[at] ?? (asked[0] as string);
    const found = yield* many(select, values);
    const missing = asked.find((hash) => !found.some((row) => row.hash === hash));
    if (missing !== undefined) return missing;
  }
  return null;
}
