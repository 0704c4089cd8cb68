import type { CompactRange } from '../audit/compact-range.ts';
import type { Policy } from '../audit/policy.ts';
import type { Instant } from '../kernel/instant.ts';
import type { LedgerKeys } from '../store/ledger/ledger-keys.ts';
import type { SignedHeads } from '../store/ledger/signed-heads.ts';

/** What the ledgers of an installation work with. */
export interface LedgerSetting {
  /** What stands before `/<district>/<year>` in the origin of every ledger that is begun: where they are served, without `https://`. */
  readonly name: string;
  readonly keys: LedgerKeys;
  readonly heads: SignedHeads;
  /** The witnesses that are asked for, and how many are enough; null where there are none. */
  readonly policy: Policy | null;
  /** How witnesses are reached; null where there is no network. */
  readonly post: PostText | null;
  /** Kept for as long as the process lives, and found again after it. */
  readonly state: LedgerState;
}

/**
 * Sends a text to an address and answers what came back.
 *
 * @throws anything when nothing came back in time
 */
export type PostText = (url: string, body: string) => Promise<{ readonly status: number; readonly type: string; readonly body: string }>;

/** What a process remembers between rounds. */
export interface LedgerState {
  /** Ledgers that take and sign nothing more, by origin, since something in them was found wrong. */
  readonly halted: Set<string>;
  /** The tree of each ledger as it was signed last, by the ledger's key: recomputed from entries, never read from tiles alone. */
  readonly signed: Map<number, CompactRange>;
  /** The leaves that this process computed when it put them into a ledger, by the ledger's key, as long as no head covers them. */
  readonly computed: Map<number, ComputedLeaves>;
  /** The last sequence that was seen, and the number of the transaction that saw it (`readHorizon`). */
  seen: { readonly sequence: number; readonly own: number } | null;
  /** Up to where entries that cannot be taken were passed over in this round of the journal. */
  passed: number;
  /** When a checkpoint was signed last. */
  signedAt: Instant | null;
}

/** Hashes of leaves that lie next to each other in a ledger. */
export interface ComputedLeaves {
  /** The place of the first. */
  readonly from: number;
  readonly hashes: readonly Uint8Array[];
}

/** Nothing remembered yet. */
export function newLedgerState(): LedgerState {
  return { halted: new Set(), signed: new Map(), computed: new Map(), seen: null, passed: 0, signedAt: null };
}
