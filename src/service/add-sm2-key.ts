import { isSm2Secret } from '../audit/sm2.ts';
import { Failure } from '../kernel/failure.ts';
import type { LedgerKey } from '../store/ledger/ledger-keys.ts';
import type { ServiceContext } from './context.ts';
import { knownKeyring } from './known-keyring.ts';
import { showLedgerKeys, type LedgerKeyView } from './show-ledger-keys.ts';

/**
 * Makes a key of SM2 (GB/T 32918), which from the next head on signs a further line behind those of Ed25519.
 *
 * @returns the new key
 * @throws {Failure} INPUT_INVALID when one of SM2 signs already; LEDGER_KEY_UNKNOWN while there is no key
 */
export async function addSm2Key(context: ServiceContext): Promise<LedgerKeyView> {
  const { ledger, clock, random } = context;
  const { keys, statements } = await knownKeyring(context);
  if (keys.some(({ type, retiredAt }) => type === 'sm2' && retiredAt === null))
    throw new Failure('INPUT_INVALID', { said: 'cli.ledger.sm2There' });
  let seed = random(32);
  while (!isSm2Secret(seed)) seed = random(32);
  const made: LedgerKey = { type: 'sm2', seed, madeAt: clock.now(), retiredAt: null };
  await ledger.keys.write({ keys: [...keys, made], statements });
  return showLedgerKeys([made])[0] as LedgerKeyView;
}
