import type { Instant } from '../kernel/instant.ts';

/** A ledger as anybody may see it. */
export interface LedgerView {
  /** The district's name where it is known, else its code. */
  readonly district: string;
  readonly code: string;
  readonly year: string;
  readonly part: number;
  readonly origin: string;
  /** Entries in it, and the last signed head; null while nothing is signed. */
  readonly size: number;
  readonly head: { readonly size: number; readonly signedAt: Instant } | null;
  /** Who stands behind that head, by the names in the policy, and whether they are as many as it asks; null where there is no policy. */
  readonly witnesses: readonly { readonly name: string; readonly at: Instant }[];
  readonly quorum: boolean | null;
  /** The keys that verify its heads, as text, with the fingerprint to compare with paper. */
  readonly keys: readonly { readonly vkey: string; readonly fingerprint: string }[];
  /** Why it takes no more entries; null while it does. */
  readonly ended: string | null;
}
