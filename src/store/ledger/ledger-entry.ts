import type { Kysely } from 'kysely';
import { leafBytes, leafHash } from '../../audit/leaf.ts';
import type { Instant } from '../../kernel/instant.ts';
import { entriesWithContext, recordedEntryOf, type RecordedEntry } from '../journal/recorded-entry.ts';
import type { DatabaseSchema } from '../schema.ts';

/** An entry as the ledger looks at it: what it goes by at once, the rest only when it is asked for. */
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
  /** @throws SyntaxError when it can no longer be read */
  read(): RecordedEntry;
}

/** A leaf computed anew: its bytes, and their hash (RFC 6962 §2.1). */
export interface ComputedLeaf {
  readonly bytes: string;
  readonly hash: Uint8Array;
}

/** The query that every such reading narrows and orders: entries with their matter, their flow and the leaf before. */
export function ledgerEntries(db: Kysely<DatabaseSchema>) {
  return entriesWithContext(db)
    .leftJoin('entry as before', (join) =>
      join.onRef('before.instance_key', '=', 'entry.instance_key').on((eb) => eb('before.revision', '=', eb('entry.revision', '-', 1))),
    )
    .select('before.leaf as previous');
}

type Row = Parameters<typeof recordedEntryOf>[0] & { readonly instance_key: number; readonly previous: Uint8Array | null };

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
    read: () => recordedEntryOf(row),
  };
}

/** The leaf of an entry, computed from what is kept of it, whatever its row says of the leaf; null when it can no longer be read. */
export function leafOfEntry(found: LedgerEntry): ComputedLeaf | null {
  try {
    const { entry, salts } = found.read();
    const bytes = leafBytes(entry, salts, found.previous === null ? null : Buffer.from(found.previous).toString('hex'));
    return { bytes, hash: leafHash(bytes) };
  } catch {
    return null;
  }
}
