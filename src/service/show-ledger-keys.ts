import { keyFingerprint } from '../audit/key-fingerprint.ts';
import { verifierOf } from '../audit/sign-note.ts';
import { encodeBase64 } from '../kernel/base64.ts';
import type { Instant } from '../kernel/instant.ts';
import type { LedgerKey } from '../store/ledger/ledger-keys.ts';

/** A signing key as anybody may know it. */
export interface LedgerKeyView {
  readonly type: 'ed25519' | 'sm2';
  /** In base64: 32 bytes; of SM2 the 65 of its point. */
  readonly publicKey: string;
  /** The beginning of its SHA-256 in groups of four digits, to be compared with paper. The same for all ledgers. */
  readonly fingerprint: string;
  readonly madeAt: Instant;
  /** From when on it signs no more; null while it does. */
  readonly retiredAt: Instant | null;
}

/** Shows keys without their secrets. */
export function showLedgerKeys(keys: readonly LedgerKey[]): readonly LedgerKeyView[] {
  return keys.map(({ type, seed, madeAt, retiredAt }) => {
    const { publicKey } = verifierOf({ name: 'any', seed, type });
    return { type, publicKey: encodeBase64(publicKey), fingerprint: keyFingerprint(publicKey), madeAt, retiredAt };
  });
}
