import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** The hash of an entry's leaf, with the entry's place in the journal. */
export interface RecordedLeaf {
  readonly sequence: number;
  readonly leaf: Uint8Array;
}

const select = statement((db) =>
  db.selectFrom('entry').select(['sequence', 'leaf']).where('sequence', '>', param('after')).orderBy('sequence').limit(param('limit')),
);

/** Leaf hashes in the order of the journal, those after sequence `after` (0 for all), at most `limit`. */
export function* readLeaves(after: number, limit: number): Work<readonly RecordedLeaf[]> {
  return yield* many(select, { after, limit });
}
