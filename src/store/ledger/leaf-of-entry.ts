import { leafHash, leafOfFields } from '../../audit/leaf.ts';
import { saltBytes } from '../../audit/opened-field.ts';
import { encodeHex } from '../../kernel/hex.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** A leaf computed anew: its bytes, and their hash (RFC 6962 §2.1). */
export interface ComputedLeaf {
  readonly bytes: string;
  readonly hash: Uint8Array;
}

/**
 * The leaf of an entry, computed from what is kept of it, whatever its row says of the leaf; null when it cannot be, for whatever reason: then the
 * row is not what was recorded.
 */
export function leafOfEntry(entry: LedgerEntry): ComputedLeaf | null {
  const { instance, revision, previous, salts } = entry;
  try {
    const fields = entry.fields();
    if (fields?.length !== salts.length / saltBytes) return null;
    const bytes = leafOfFields({ instance, revision, previous: previous === null ? null : encodeHex(previous) }, fields, salts);
    return { bytes, hash: leafHash(bytes) };
  } catch {
    return null;
  }
}
