import type { Kysely } from 'kysely';
import type { FieldText } from '../../audit/field-texts.ts';
import type { Instant } from '../../kernel/instant.ts';
import { entriesWithContext, type EntryRow } from '../journal/recorded-entry.ts';
import { recordedFields } from '../journal/recorded-fields.ts';
import type { DatabaseSchema } from '../schema.ts';

/** An entry as the ledger looks at it: what it goes by at once, its fields only when they are asked for. */
export interface LedgerEntry {
  readonly sequence: number;
  readonly instanceKey: number;
  readonly instance: string;
  readonly revision: number;
  readonly organisation: string;
  readonly recordedAt: Instant;
  /** The hash of its leaf as it was recorded, and of the leaf before in its matter: null for the first, and where that entry is gone. */
  readonly leaf: Uint8Array;
  readonly previous: Uint8Array | null;
  readonly salts: Uint8Array;
  /** Its fields, all of them, in their order; null when they can no longer be read. */
  fields(): readonly FieldText[] | null;
}

/** The query that every such reading narrows and orders: entries with their matter, their flow and the leaf before. */
export function ledgerEntries(db: Kysely<DatabaseSchema>) {
  return entriesWithContext(db)
    .leftJoin('entry as before', (join) =>
      join.onRef('before.instance_key', '=', 'entry.instance_key').on((eb) => eb('before.revision', '=', eb('entry.revision', '-', 1))),
    )
    .select('before.leaf as previous');
}

type Row = EntryRow & { readonly instance_key: number; readonly previous: Uint8Array | null };

/** An entry out of its row. */
export function ledgerEntryOf(row: Row): LedgerEntry {
  return {
    sequence: row.sequence,
    instanceKey: row.instance_key,
    instance: row.id,
    revision: row.revision,
    organisation: row.organisation,
    recordedAt: row.recorded_at as Instant,
    leaf: row.leaf,
    previous: row.previous,
    salts: row.salts,
    fields: () => recordedFields(row),
  };
}
