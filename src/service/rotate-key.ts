import { rotationStatement } from '../audit/key-rotation.ts';
import type { LedgerKey } from '../store/ledger/ledger-keys.ts';
import type { ServiceContext } from './context.ts';
import { knownKeyring } from './known-keyring.ts';
import { showLedgerKeys, type LedgerKeyView } from './show-ledger-keys.ts';

/**
 * Makes a new key of Ed25519, which signs every head from the next one on, first; the ones before sign beside it until they are retired. A statement
 * signed by the newest of them and by the new one is kept and published, so that who believes the old key may believe the new one.
 *
 * @returns the new key
 * @throws {Failure} LEDGER_KEY_UNKNOWN while there is no key
 */
export async function rotateKey(context: ServiceContext): Promise<LedgerKeyView> {
  const { ledger, clock, random } = context;
  const { keys, statements } = await knownKeyring(context);
  const old = keys.find(({ type, retiredAt }) => type === 'ed25519' && retiredAt === null) as LedgerKey;
  const made: LedgerKey = { type: 'ed25519', seed: random(32), madeAt: clock.now(), retiredAt: null };
  const statement = rotationStatement(ledger.name, { old: old.seed, next: made.seed }, made.madeAt);
  await ledger.keys.write({ keys: [made, ...keys], statements: [...statements, statement] });
  return showLedgerKeys([made])[0] as LedgerKeyView;
}
