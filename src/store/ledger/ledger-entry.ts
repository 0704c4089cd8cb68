import type { Kysely } from 'kysely';
import { leafBytes, leafHash } from '../../audit/leaf.ts';
import { entriesWithContext, recordedEntryOf, type RecordedEntry } from '../journal/recorded-entry.ts';
import type { DatabaseSchema } from '../schema.ts';

/** An entry as the ledger looks at it. */
export interface LedgerEntry extends RecordedEntry {
  readonly instanceKey: number;
  /** The hash of the leaf before it in its matter, as it is kept there; null for the first, and where the entry before is missing. */
  readonly previous: Uint8Array | null;
}

/** The query that every such reading narrows and orders: entries with their matter, their flow and the leaf before. */
export function ledgerEntries(db: Kysely<DatabaseSchema>) {
  return entriesWithContext(db)
    .leftJoin('entry as before', (join) =>
      join.onRef('before.instance_key', '=', 'entry.instance_key').on((eb) => eb('before.revision', '=', eb('entry.revision', '-', 1))),
    )
    .select('before.leaf as previous');
}

/** An entry out of its row. */
export function ledgerEntryOf(
  row: Parameters<typeof recordedEntryOf>[0] & { readonly instance_key: number; readonly previous: Uint8Array | null },
): LedgerEntry {
  return { ...recordedEntryOf(row), instanceKey: row.instance_key, previous: row.previous };
}

/** The leaf of an entry, computed anew from what is kept of it: its bytes, and their hash. */
export function leafOfEntry({ entry, salts, previous }: LedgerEntry): { readonly bytes: string; readonly hash: Uint8Array } {
  const bytes = leafBytes(entry, salts, previous === null ? null : Buffer.from(previous).toString('hex'));
  return { bytes, hash: leafHash(bytes) };
}
