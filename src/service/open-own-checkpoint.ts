import { openCheckpoint, type Checkpoint } from '../audit/checkpoint.ts';
import { verifierOf } from '../audit/sign-note.ts';
import type { VerifierKey } from '../audit/vkey.ts';
import { Failure } from '../kernel/failure.ts';
import type { LedgerKey } from '../store/ledger/ledger-keys.ts';

/** The verifier keys by which the heads of one ledger are verified, those of retired keys included. */
export function verifiersOf(origin: string, keys: readonly LedgerKey[]): readonly VerifierKey[] {
  return keys.map(({ seed, type }) => verifierOf({ name: origin, seed, type }));
}

/** The head that a note of a ledger says, or null where none of the installation's keys signed it for this ledger. */
export function openOwnCheckpoint(origin: string, note: string, keys: readonly LedgerKey[]): Checkpoint | null {
  try {
    const { checkpoint } = openCheckpoint(note, verifiersOf(origin, keys));
    return checkpoint.origin === origin ? checkpoint : null;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
