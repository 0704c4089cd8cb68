import { Failure } from '../kernel/failure.ts';
import type { LedgerKey } from '../store/ledger/ledger-keys.ts';
import type { Ledger } from '../store/ledger/ledger-row.ts';
import { listLedgers } from '../store/ledger/list-ledgers.ts';
import type { ServiceContext } from './context.ts';
import { integrateLedger } from './integrate-ledger.ts';
import { signingKeys } from './signing-keys.ts';
import { signCheckpoint } from './sign-checkpoint.ts';

/** What one round of the ledgers' work did. */
export interface LedgerAdvance {
  /** Entries that were put into ledgers, and heads that were signed. */
  readonly taken: number;
  readonly signed: number;
}

/** After so many batches heads are signed, so that under load nobody waits longer for one. */
const batchesAtOnce = 8;

/**
 * Puts all entries into their ledgers and signs the heads that are new. What is wrong with one ledger halts that one alone.
 *
 * @throws {Failure} the first thing that was wrong, after all else was done: LEDGER_LEAF_WRONG, LEDGER_BROKEN, LEDGER_ROLLED_BACK,
 *   LEDGER_KEY_UNKNOWN, or those of the store
 */
export async function advanceLedger(context: ServiceContext): Promise<LedgerAdvance> {
  const failures: unknown[] = [];
  let taken = 0;
  let signed = 0;
  for (let more = true; more;) {
    more = false;
    for (let batch = 0; batch < batchesAtOnce; batch += 1) {
      const round = await integrateLedger(context);
      taken += round.taken;
      failures.push(...round.wrong);
      more = round.more && (more || round.taken > 0);
      if (!round.more) break;
    }
    signed += await signAll(context, failures);
  }
  if (failures.length > 0) throw failures[0];
  return { taken, signed };
}

async function signAll(context: ServiceContext, failures: unknown[]): Promise<number> {
  const { store, ledger } = context;
  const due = (await store.read(listLedgers)).filter(
    ({ origin, size, signedSize, end }) => size > signedSize && end === null && !ledger.state.halted.has(origin),
  );
  if (due.length === 0) return 0;
  const keys = await signingKeys(context);
  let signed = 0;
  for (const each of due) signed += await signOne(context, each, keys, failures);
  return signed;
}

async function signOne(context: ServiceContext, ledger: Ledger, keys: readonly LedgerKey[], failures: unknown[]): Promise<number> {
  let signed = 0;
  try {
    // One that was written down and not published comes first.
    while (await signCheckpoint(context, ledger, keys)) signed += 1;
  } catch (error) {
    context.ledger.state.signed.delete(ledger.key);
    context.ledger.state.computed.delete(ledger.key);
    if (error instanceof Failure && halting.has(error.code)) context.ledger.state.halted.add(ledger.origin);
    failures.push(error);
  }
  return signed;
}

/** After these a ledger is not touched until somebody has looked into it and started anew. */
const halting: ReadonlySet<string> = new Set(['LEDGER_LEAF_WRONG', 'LEDGER_BROKEN', 'LEDGER_ROLLED_BACK', 'PROOF_INVALID']);
