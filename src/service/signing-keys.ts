import { Failure } from '../kernel/failure.ts';
import type { Keyring, LedgerKey } from '../store/ledger/ledger-keys.ts';
import { listLedgers } from '../store/ledger/list-ledgers.ts';
import type { ServiceContext } from './context.ts';

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
  const { keyring, isOwn } = await makeKeyring(context);
  if (isOwn) onMade?.(keyring);
  return keyring.keys;
}

/** Makes the first key of an installation, and keeps it. Where another process was quicker, its keys are answered, and they are not our own. */
export async function makeKeyring({
  ledger: { keys },
  random,
  clock,
}: ServiceContext): Promise<{ readonly keyring: Keyring; readonly isOwn: boolean }> {
  const made: Keyring = {
    keys: [{ type: 'ed25519', seed: random(32), madeAt: clock.now(), retiredAt: null }],
    statements: [],
  };
  const keyring = await keys.begin(made);
  return { keyring, isOwn: keyring === made };
}
