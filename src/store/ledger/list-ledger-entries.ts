import type { FieldText } from '../../audit/field-texts.ts';
import { entriesWithContext } from '../journal/recorded-entry.ts';
import { recordedFields } from '../journal/recorded-fields.ts';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** An entry as the ledger looks at it: its place, the hashes that were recorded, and what its leaf was made of. */
export interface LedgerEntry {
  readonly position: number;
  readonly sequence: number;
  readonly instanceKey: number;
  readonly instance: string;
  readonly revision: number;
  /** The hash of its leaf as it was recorded, and of the leaf before in its matter: null for the first, and where that entry is gone. */
  readonly leaf: Uint8Array;
  readonly previous: Uint8Array | null;
  readonly salts: Uint8Array;
  /** Its fields, all of them, in their order; null when they can no longer be read. */
  fields(): readonly FieldText[] | null;
}

const select = statement((db) =>
  entriesWithContext(db)
    .leftJoin('entry as before', (join) =>
      join.onRef('before.instance_key', '=', 'entry.instance_key').on((eb) => eb('before.revision', '=', eb('entry.revision', '-', 1))),
    )
    .innerJoin('ledger_leaf', (join) =>
      join.onRef('ledger_leaf.sequence', '=', 'entry.sequence').onRef('ledger_leaf.instance_key', '=', 'entry.instance_key'),
    )
    .select(['before.leaf as previous', 'ledger_leaf.position'])
    .where('ledger_leaf.ledger_key', '=', param('ledger'))
    .where('ledger_leaf.position', '>=', param('from'))
    .where('ledger_leaf.position', '<', param('to'))
    .orderBy('ledger_leaf.position'),
);

/** The entries of a ledger at the places `from` to before `to`, in order. One whose row is gone is left out. */
export function* listLedgerEntries(ledger: number, from: number, to: number): Work<readonly LedgerEntry[]> {
  const rows = yield* many(select, { ledger, from, to });
  return rows.map((row) => ({
    position: row.position,
    sequence: row.sequence,
    instanceKey: row.instance_key,
    instance: row.id,
    revision: row.revision,
    leaf: row.leaf,
    previous: row.previous,
    salts: row.salts,
    fields: () => recordedFields(row),
  }));
}
