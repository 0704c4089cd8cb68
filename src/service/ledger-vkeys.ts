import { verifierOf } from '../audit/sign-note.ts';
import type { VerifierKey } from '../audit/vkey.ts';
import type { LedgerKey } from '../store/ledger/ledger-keys.ts';

/** The keys by which a ledger's checkpoints are verified, under its origin: those that sign now, the newest first. */
export function ledgerVkeys(keys: readonly LedgerKey[], origin: string): readonly VerifierKey[] {
  return keys.filter(({ retiredAt }) => retiredAt === null).map(({ type, seed }) => verifierOf({ name: origin, seed, type }));
}
