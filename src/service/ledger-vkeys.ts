import { parseNote } from '../audit/note.ts';
import { linesOf } from '../audit/signature-line.ts';
import type { VerifierKey } from '../audit/vkey.ts';
import type { LedgerKey } from '../store/ledger/ledger-keys.ts';
import { verifiersOf } from './open-own-checkpoint.ts';

/**
 * The keys that whoever verifies a ledger needs, under its origin, the newest first: those whose lines are under its head, be they retired since; while it
 * has none, those that will sign it. Empty where the keys that signed are lost.
 */
export function ledgerVkeys(keys: readonly LedgerKey[], origin: string, head: string | null = null): readonly VerifierKey[] {
  if (head === null)
    return verifiersOf(
      origin,
      keys.filter(({ retiredAt }) => retiredAt === null),
    );
  const note = parseNote(head);
  return verifiersOf(origin, keys).filter((key) => linesOf(note, key).length > 0);
}
