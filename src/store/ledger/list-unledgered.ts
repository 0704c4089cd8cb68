import type { Instant } from '../../kernel/instant.ts';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** An entry that is in no ledger yet: where it belongs, and the hash of its leaf as it was recorded. */
export interface UnledgeredEntry {
  readonly sequence: number;
  readonly instanceKey: number;
  readonly instance: string;
  readonly revision: number;
  readonly organisation: string;
  readonly recordedAt: Instant;
  readonly leaf: Uint8Array;
}

/** Places are found first, in narrow rows; then of those entries what stands before their content. */
const select = statement((db) =>
  db
    .selectFrom('entry')
    .innerJoin('instance', 'instance.instance_key', 'entry.instance_key')
    .innerJoin(
      db
        .selectFrom('trail')
        .select(['trail.sequence', 'trail.instance_key'])
        .where('trail.sequence', '>', param('after'))
        .where('trail.sequence', '<=', param('until'))
        .where((eb) =>
          eb.not(eb.exists(eb.selectFrom('ledger_leaf').select('position').whereRef('ledger_leaf.sequence', '=', 'trail.sequence'))),
        )
        .orderBy('trail.sequence')
        .limit(param('limit'))
        .as('found'),
      (join) => join.onRef('found.sequence', '=', 'entry.sequence').onRef('found.instance_key', '=', 'entry.instance_key'),
    )
    .select([
      'entry.sequence',
      'entry.instance_key',
      'entry.revision',
      'entry.recorded_at',
      'entry.leaf',
      'instance.id',
      'instance.organisation',
    ])
    .orderBy('found.sequence'),
);

/** Entries that are in no ledger, in the order of the journal, those after sequence `after` up to `until`, at most `limit`. */
export function* listUnledgered(after: number, limit: number, until = Number.MAX_SAFE_INTEGER): Work<readonly UnledgeredEntry[]> {
  const rows = yield* many(select, { after, limit, until });
  return rows.map(({ sequence, instance_key, id, revision, organisation, recorded_at, leaf }) => ({
    sequence,
    instanceKey: instance_key,
    instance: id,
    revision,
    organisation,
    recordedAt: recorded_at as Instant,
    leaf,
  }));
}
