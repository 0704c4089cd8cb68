import { consistencyProof } from '../audit/consistency.ts';
import { Failure } from '../kernel/failure.ts';
import { listLedgers } from '../store/ledger/list-ledgers.ts';
import { readNodes } from '../store/ledger/read-nodes.ts';
import type { ServiceContext } from './context.ts';

/** Two sizes of one ledger. */
export interface Sizes {
  readonly from: number;
  readonly to: number;
}

/**
 * Proves that a ledger's first `to` leaves begin with its first `from`, both of them sizes up to the one that was signed last.
 *
 * @throws {Failure} LEDGER_NOT_FOUND for an origin that there is not, or sizes that are not signed yet
 */
export function proveConsistency(context: ServiceContext, origin: string, { from, to }: Sizes): Promise<Uint8Array[]> {
  return context.store.read(function* () {
    const ledger = (yield* listLedgers()).find((each) => each.origin === origin);
    if (ledger === undefined || !(from >= 0 && from <= to && to <= ledger.signedSize))
      throw new Failure('LEDGER_NOT_FOUND', { origin, from, to });
    return yield* readNodes(ledger.key, ledger.size, (node) => consistencyProof(from, to, node));
  });
}
