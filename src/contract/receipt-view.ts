import type { Both } from '../kernel/both.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Json } from '../kernel/json.ts';

/** A receipt of an entry as people are shown it: what anybody may know, and for those who may see the entry what it says. */
export interface ReceiptView {
  /** The first 80 bits of the leaf's hash, to be read aloud (`kernel/receipt-code.ts`), and the whole hash in hex. */
  readonly code: string;
  readonly leaf: string;
  readonly item: { readonly code: string; readonly name: Both };
  readonly organisation: { readonly code: string; readonly name: string };
  /** The organisation is made up, to try things out. */
  readonly isSample: boolean;
  /** The event, and where the matter stands after it. */
  readonly event: Both;
  readonly stage: Both;
  readonly recordedAt: Instant;
  /** Whole hours between happening and recording when it counts as late entry (补录); null otherwise. */
  readonly lateHours: number | null;
  /** Null while no signed head of a ledger covers it. */
  readonly standing: ReceiptStanding | null;
  /** Null for whoever may not see the entry. */
  readonly opened: OpenedReceipt | null;
}

/** Where an entry stands in a ledger, and who stands behind that. */
export interface ReceiptStanding {
  readonly origin: string;
  /** Its place from 0, and how many entries the head covers. */
  readonly index: number;
  readonly size: number;
  readonly signedAt: Instant;
  /** The names in the policy of the witnesses whose signatures the head bears; whether they are as many as the policy asks for. */
  readonly witnesses: readonly string[];
  readonly isQuorum: boolean;
  /** The proof as the text of a `.tlog-proof` file whose values are closed but for those that anybody may know. */
  readonly proof: string;
  /** The fullest proof that fits QR codes. */
  readonly offline: OfflineProof;
}

/** A proof in parts for QR codes (`audit/proof-parts.ts`): with all that its reader may see, with closed values, or none where it is too long. */
export interface OfflineProof {
  readonly of: 'opened' | 'closed' | 'none';
  readonly parts: readonly string[];
}

/** What only those see who may see the entry. */
export interface OpenedReceipt {
  readonly instance: string;
  readonly revision: number;
  readonly title: string;
  /** Each field by its name. Of an erased one only the hash is left, and its value is null. */
  readonly fields: readonly { readonly name: string; readonly value: Json; readonly isErased: boolean }[];
  /** The proof with every value that is still there. Null as long as `standing` is. */
  readonly proof: string | null;
}
