import { verifyConsistency } from '../audit/consistency.ts';
import { emptyRoot } from '../audit/tree-hash.ts';
import type { SignedRequest } from './read-request.ts';

/** The head of a ledger that a witness cosigned last. */
export interface CosignedHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Why a signed checkpoint is not cosigned: the asker starts from another head than the witness, or nothing shows that it only adds. */
export type Objection = { readonly status: 409; readonly size: number } | { readonly status: 422 };

/**
 * Whether a checkpoint may be cosigned after the head that was cosigned last (null: none). The whole rule of a witness
 * (C2SP tlog-witness), pure: no clock, no disk. Null says that it may.
 */
export function judgeRequest(latest: CosignedHead | null, { checkpoint, oldSize, proof }: SignedRequest): Objection | null {
  const from = latest ?? { size: 0, root: emptyRoot() };
  if (oldSize !== from.size) return { status: 409, size: from.size };
  const claim = { from: from.size, to: checkpoint.size, fromRoot: from.root, toRoot: checkpoint.root, proof };
  return verifyConsistency(claim) ? null : { status: 422 };
}
