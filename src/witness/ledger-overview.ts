import { equalBytes } from '../kernel/equal-bytes.ts';
import type { Witness } from './open-witness.ts';
import type { CosignedCheckpoint, RefusedCheckpoint } from './witness-memory.ts';

/** A checkpoint that a ledger signed, cosigned or not. */
export type SignedCheckpoint = Pick<RefusedCheckpoint, 'origin' | 'size' | 'root' | 'note'>;

/** What a witness knows of one ledger. */
export interface LedgerOverview {
  readonly origin: string;
  readonly latest: CosignedCheckpoint | null;
  /** Sizes for which the ledger signed more than one root: it showed different histories to different people. That is proved. */
  readonly forks: readonly { readonly size: number; readonly signed: readonly SignedCheckpoint[] }[];
  /** Signed checkpoints of which nobody showed that they go on from what was cosigned. That proves nothing yet. */
  readonly unproven: readonly RefusedCheckpoint[];
}

/** What a witness knows of each ledger that has asked it. A checkpoint that was refused first and cosigned later is no matter any more. */
export function ledgerOverviews(witness: Pick<Witness, 'origins' | 'cosigned' | 'refused'>): readonly LedgerOverview[] {
  return witness.origins().map((origin) => {
    const refused = witness.refused(origin);
    const sizes = [...new Set(refused.map(({ size }) => size))];
    const signedAt = sizes.map((size) => {
      const cosigned = witness.cosigned(origin, size);
      const others = refused.filter((each) => each.size === size && (cosigned === null || !equalBytes(each.root, cosigned.root)));
      return { size, cosigned, others };
    });
    const forks = signedAt
      .map(({ size, cosigned, others }) => ({ size, signed: cosigned === null ? others : [cosigned, ...others] }))
      .filter(({ signed }) => signed.length > 1);
    const unproven = signedAt.flatMap(({ cosigned, others }) => (cosigned === null && others.length === 1 ? others : []));
    return { origin, latest: witness.cosigned(origin), forks, unproven };
  });
}
