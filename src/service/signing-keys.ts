import { Failure } from '../kernel/failure.ts';
import { lastCheckpoint } from '../store/ledger/last-checkpoint.ts';
import type { Keyring, LedgerKey } from '../store/ledger/ledger-keys.ts';
import { listLedgers } from '../store/ledger/list-ledgers.ts';
import type { ServiceContext } from './context.ts';
import { openOwnCheckpoint } from './open-own-checkpoint.ts';

/**
 * The keys of the installation, read anew. Made when there are none and nothing was signed yet.
 *
 * @param onMade told once, when they were made
 * @throws {Failure} LEDGER_KEY_UNKNOWN when there are none although something was signed
 */
export async function signingKeys(context: ServiceContext, onMade?: (keyring: Keyring) => void): Promise<readonly LedgerKey[]> {
  const { keys } = context.ledger;
  const found = await keys.read();
  if (found !== null) return found.keys;
  const ledgers = await context.store.read(listLedgers);
  const signed = ledgers.find(({ signedSize, end }) => signedSize > 0 && end === null);
  if (signed !== undefined) throw new Failure('LEDGER_KEY_UNKNOWN', { ledger: signed.origin, file: keys.path, part: 'missing' });
  const made: Keyring = {
    keys: [{ type: 'ed25519', seed: context.random(32), madeAt: context.clock.now(), retiredAt: null }],
    statements: [],
  };
  await keys.write(made);
  onMade?.(made);
  return made.keys;
}

/**
 * Asserts that the last head of every ledger that goes on was signed by one of the keys.
 *
 * @throws {Failure} LEDGER_KEY_UNKNOWN
 */
export async function assertKeysFit(context: ServiceContext, keys: readonly LedgerKey[]): Promise<void> {
  for (const { key, origin, signedSize, end } of await context.store.read(listLedgers)) {
    if (signedSize === 0 || end !== null) continue;
    const last = await context.store.read(() => lastCheckpoint(key));
    if (last === null || openOwnCheckpoint(origin, last.note, keys) === null)
      throw new Failure('LEDGER_KEY_UNKNOWN', { ledger: origin, file: context.ledger.keys.path, part: 'other' });
  }
}
