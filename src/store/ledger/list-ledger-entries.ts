import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { ledgerEntries, ledgerEntryOf, type LedgerEntry } from './ledger-entry.ts';

/** An entry with its place in its ledger. */
export interface PlacedEntry extends LedgerEntry {
  readonly position: number;
}

const select = statement((db) =>
  ledgerEntries(db)
    .innerJoin('ledger_leaf', (join) =>
      join.onRef('ledger_leaf.sequence', '=', 'entry.sequence').onRef('ledger_leaf.instance_key', '=', 'entry.instance_key'),
    )
    .select('ledger_leaf.position')
    .where('ledger_leaf.ledger_key', '=', param('ledger'))
    .where('ledger_leaf.position', '>=', param('from'))
    .where('ledger_leaf.position', '<', param('to'))
    .orderBy('ledger_leaf.position'),
);

/** The entries of a ledger at the places `from` to before `to`, in order. One whose row is gone is left out. */
export function* listLedgerEntries(ledger: number, from: number, to: number): Work<readonly PlacedEntry[]> {
  const rows = yield* many(select, { ledger, from, to });
  return rows.map((row) => ({ ...ledgerEntryOf(row), position: row.position }));
}
