import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { ledgerEntries, ledgerEntryOf, type LedgerEntry } from './ledger-entry.ts';

/** Places are found first, in narrow rows; then only those entries are fetched. */
const select = statement((db) =>
  ledgerEntries(db)
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
    .orderBy('found.sequence'),
);

/** Entries that are in no ledger, in the order of the journal, those after sequence `after` up to `until`, at most `limit`. */
export function* listUnledgered(after: number, limit: number, until = Number.MAX_SAFE_INTEGER): Work<readonly LedgerEntry[]> {
  const rows = yield* many(select, { after, limit, until });
  return rows.map(ledgerEntryOf);
}
