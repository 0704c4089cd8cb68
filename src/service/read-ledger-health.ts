import { epochMillisOf } from '../kernel/instant.ts';
import { lastCheckpoint } from '../store/ledger/last-checkpoint.ts';
import { listCosignatures } from '../store/ledger/list-cosignatures.ts';
import { listLedgers } from '../store/ledger/list-ledgers.ts';
import { listUnledgered } from '../store/ledger/list-unledgered.ts';
import { readMark } from '../store/ledger/read-mark.ts';
import type { ServiceContext } from './context.ts';

/** Beyond this many nobody needs to know how many more. */
const most = 100;

/** How far the ledgers are, over all that go on. */
export interface LedgerHealth {
  /** Entries in them, and those of them that signed heads cover. */
  readonly entries: number;
  readonly signed: number;
  /** Entries that are in none yet, at most a hundred. */
  readonly waiting: number;
  /** How long ago the last head was signed, in milliseconds, while anything waits for one; 0 while nothing does. */
  readonly unsignedMs: number;
  /** Ledgers that this process touches no more, since something in them was found wrong. */
  readonly halted: number;
  /** Witnesses of the policy whose line is missing under the last head of any of them; null where there is no policy. */
  readonly witnessesBehind: number | null;
}

/** Reads how far the ledgers are. */
export async function readLedgerHealth({ store, clock, ledger: { policy, state } }: ServiceContext): Promise<LedgerHealth> {
  return store.read(function* () {
    const going = (yield* listLedgers()).filter(({ end }) => end === null);
    const waiting = (yield* listUnledgered(yield* readMark(), most)).length;
    const behind = new Set<string>();
    let signedAt = 0;
    for (const { key } of going) {
      const head = yield* lastCheckpoint(key);
      if (head === null) continue;
      signedAt = Math.max(signedAt, epochMillisOf(head.signedAt));
      const lines = policy === null ? [] : yield* listCosignatures(key, head.size);
      for (const { name } of policy?.witnesses ?? []) if (lines.every(({ witness }) => witness !== name)) behind.add(name);
    }
    const entries = going.reduce((sum, { size }) => sum + size, 0);
    const signed = going.reduce((sum, { signedSize }) => sum + signedSize, 0);
    const isDone = waiting === 0 && entries === signed;
    const unsignedMs = isDone || signedAt === 0 ? 0 : epochMillisOf(clock.now()) - signedAt;
    return { entries, signed, waiting, unsignedMs, halted: state.halted.size, witnessesBehind: policy === null ? null : behind.size };
  });
}
