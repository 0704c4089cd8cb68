import { Failure } from '../kernel/failure.ts';
import type { Keyring } from '../store/ledger/ledger-keys.ts';
import type { ServiceContext } from './context.ts';

/** The keys of the installation. @throws {Failure} LEDGER_KEY_UNKNOWN with `part` `missing` while there are none, `form` for a file of something else */
export async function knownKeyring({ ledger: { keys } }: ServiceContext): Promise<Keyring> {
  const found = await keys.read();
  if (found === null) throw new Failure('LEDGER_KEY_UNKNOWN', { file: keys.path, part: 'missing' });
  return found;
}
