import { invariant } from '../../kernel/invariant.ts';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { entriesWithContext, recordedEntryOf, type RecordedEntry } from './recorded-entry.ts';

const select = statement((db) =>
  entriesWithContext(db).where('entry.leaf', '>=', param('low')).where('entry.leaf', '<=', param('high')).limit(2),
);

const hashBytes = 32;

/** The one entry whose leaf's hash begins with `prefix`; null where there is none, or more than one. */
export function* findByLeaf(prefix: Uint8Array): Work<RecordedEntry | null> {
  invariant(prefix.length >= 8 && prefix.length <= hashBytes, 'so much of a hash as tells an entry from every other');
  const [low, high] = [Buffer.alloc(hashBytes, 0), Buffer.alloc(hashBytes, 255)];
  for (const bound of [low, high]) bound.set(prefix);
  const [row, other] = yield* many(select, { low, high });
  return row === undefined || other !== undefined ? null : recordedEntryOf(row);
}
