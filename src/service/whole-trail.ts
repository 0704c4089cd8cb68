import { readTrail } from '../store/journal/read-trail.ts';
import type { RecordedEntry } from '../store/journal/recorded-entry.ts';
import type { Work } from '../store/work.ts';

const piece = 500;

/** All entries of one matter in order. */
export function* wholeTrail(instance: string): Work<readonly RecordedEntry[]> {
  const trail: RecordedEntry[] = [];
  for (;;) {
    const found = yield* readTrail(instance, trail.at(-1)?.entry.revision ?? 0, piece);
    trail.push(...found);
    if (found.length < piece) return trail;
  }
}
