import { Failure } from '../kernel/failure.ts';
import type { LedgerKey } from '../store/ledger/ledger-keys.ts';
import type { ServiceContext } from './context.ts';
import { knownKeyring } from './known-keyring.ts';
import { showLedgerKeys, type LedgerKeyView } from './show-ledger-keys.ts';

/**
 * Retires a key: it signs nothing more from now on. It is kept, since what it signed is verified by it.
 *
 * @param fingerprint the beginning of the key's fingerprint, with or without spaces; the oldest of Ed25519 that still signs when left out
 * @returns the retired key
 * @throws {Failure} INPUT_INVALID when none or several that still sign begin so, or no other of Ed25519 signs; LEDGER_KEY_UNKNOWN
 */
export async function retireKey(context: ServiceContext, fingerprint?: string): Promise<LedgerKeyView> {
  const { ledger, clock } = context;
  const { keys, statements } = await knownKeyring(context);
  const signing = keys.filter(({ retiredAt }) => retiredAt === null);
  const plain = signing.filter(({ type }) => type === 'ed25519');
  const meant = fingerprint === undefined ? plain.slice(-1) : signing.filter((key) => isBegunBy(key, fingerprint));
  const [key] = meant;
  if (key === undefined || meant.length > 1) throw new Failure('INPUT_INVALID', { said: 'cli.ledger.noSuchKey', got: fingerprint ?? '' });
  if (plain.every((each) => each === key)) throw new Failure('INPUT_INVALID', { said: 'cli.ledger.lastKey' });
  const retired = { ...key, retiredAt: clock.now() };
  await ledger.keys.write({ keys: keys.map((each) => (each === key ? retired : each)), statements });
  return showLedgerKeys([retired])[0] as LedgerKeyView;
}

function isBegunBy(key: LedgerKey, fingerprint: string): boolean {
  const begin = fingerprint.replaceAll(' ', '').toLowerCase();
  return begin !== '' && showLedgerKeys([key])[0]?.fingerprint.replaceAll(' ', '').startsWith(begin) === true;
}
