import { openEntry, type OpenedEntry } from '../audit/opened-entry.ts';
import { encodeHex } from '../kernel/hex.ts';
import { invariant } from '../kernel/invariant.ts';
import { readEntry } from '../store/journal/read-entry.ts';
import type { RecordedEntry } from '../store/journal/recorded-entry.ts';
import type { Work } from '../store/work.ts';

/** An entry opened as far as `shows` allows, linked to the leaf before it. */
export function* openRecorded({ entry, salts }: RecordedEntry, shows: (name: string) => boolean): Work<OpenedEntry> {
  if (entry.revision === 1) return openEntry(entry, salts, null, shows);
  const before = yield* readEntry(entry.instance, entry.revision - 1);
  invariant(before !== null, 'a revision has the one before');
  return openEntry(entry, salts, encodeHex(before.leaf), shows);
}
