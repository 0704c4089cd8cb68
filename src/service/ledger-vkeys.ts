import { publicKeyOf } from '../audit/ed25519.ts';
import { sm2PublicKeyOf } from '../audit/sm2.ts';
import { vkeyOf, type VerifierKey } from '../audit/vkey.ts';
import type { Keyring } from '../store/ledger/ledger-keys.ts';

/** The keys by which a ledger's checkpoints are verified, under its origin: those that sign now, the newest first. */
export function ledgerVkeys({ keys }: Keyring, origin: string): readonly VerifierKey[] {
  const now = keys.filter(({ retiredAt }) => retiredAt === null);
  return now.map(({ type, seed }) => vkeyOf(origin, type, type === 'sm2' ? sm2PublicKeyOf(seed) : publicKeyOf(seed)));
}
