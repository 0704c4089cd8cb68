import { leafHash, leafOfFields } from '../../audit/leaf.ts';
import { saltBytes } from '../../audit/opened-field.ts';
import { Failure } from '../../kernel/failure.ts';
import { encodeHex } from '../../kernel/hex.ts';
import type { LedgerEntry } from './list-ledger-entries.ts';

/** A leaf computed anew: its bytes, and their hash (RFC 6962 §2.1). */
export interface ComputedLeaf {
  readonly bytes: string;
  readonly hash: Uint8Array;
}

/** The leaf of an entry, computed from what is kept of it, whatever its row says of the leaf; null when that can no longer be read. */
export function leafOfEntry(entry: LedgerEntry): ComputedLeaf | null {
  const { instance, revision, previous, salts } = entry;
  try {
    const found = entry.fields();
    if (found?.length !== salts.length / saltBytes) return null;
    const bytes = leafOfFields({ instance, revision, previous: previous === null ? null : encodeHex(previous) }, found, salts);
    return { bytes, hash: leafHash(bytes) };
  } catch (error) {
    // A register, and what stands for an erased value, are read; texts without a UTF-8 form have no commitment.
    if (error instanceof SyntaxError || error instanceof Failure) return null;
    throw error;
  }
}
