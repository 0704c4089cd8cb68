import { equalBytes } from '../kernel/equal-bytes.ts';
import { Failure } from '../kernel/failure.ts';
import type { Keyring, LedgerKey } from '../store/ledger/ledger-keys.ts';
import { listLedgers } from '../store/ledger/list-ledgers.ts';
import type { Ledger } from '../store/ledger/ledger-row.ts';
import { checkLedger, rootOf } from './check-ledger.ts';
import { checkTiles } from './check-tiles.ts';
import type { ServiceContext } from './context.ts';
import { openOwnCheckpoint } from './open-own-checkpoint.ts';
import { signingKeys } from './signing-keys.ts';

/** Ledgers are looked at tile by tile as long as they have together no more leaves than this: about a second. */
const wholly = 2 ** 20;

/**
 * Looks at all ledgers before anything is signed: at each by itself, at all tiles of the newest, and at what was signed last as the file outside the
 * database has it. Makes the keys when there are none yet.
 *
 * @param onMade told of the keys that were made
 * @throws {Failure} LEDGER_KEY_UNKNOWN, LEDGER_BROKEN, LEDGER_ROLLED_BACK
 */
export async function checkLedgers(context: ServiceContext, onMade?: (keyring: Keyring) => void): Promise<void> {
  const keys = await signingKeys(context, onMade);
  // Before the ledgers, which another node may be signing: so these are never ahead of what is read of them.
  const heads = await context.ledger.heads.read();
  const ledgers = await context.store.read(listLedgers);
  let looked = 0;
  for (const ledger of ledgers.toSorted((a, b) => (a.year < b.year ? 1 : a.year > b.year ? -1 : 0))) {
    await checkLedger(context, ledger, keys);
    looked += ledger.size;
    if (looked <= wholly) await checkTiles(context, ledger);
  }
  for (const [origin, note] of heads)
    await checkHead(
      context,
      ledgers.find((ledger) => ledger.origin === origin),
      { origin, note },
      keys,
    );
}

/**
 * Holds a ledger against what was signed for it last, outside the database.
 *
 * @throws {Failure} LEDGER_ROLLED_BACK, LEDGER_KEY_UNKNOWN
 */
export async function checkHead(
  context: ServiceContext,
  ledger: Ledger | undefined,
  { origin, note }: { readonly origin: string; readonly note: string },
  keys: readonly LedgerKey[],
): Promise<void> {
  if (ledger !== undefined && ledger.end !== null) return;
  const head = openOwnCheckpoint(origin, note, keys);
  if (head === null) throw new Failure('LEDGER_KEY_UNKNOWN', { ledger: origin, file: context.ledger.keys.path, part: 'heads' });
  const size = ledger?.size ?? 0;
  const isThere = ledger !== undefined && size >= head.size && equalBytes(await rootOf(context, ledger, head.size), head.root);
  if (!isThere) throw new Failure('LEDGER_ROLLED_BACK', { ledger: origin, size, signed: head.size });
}
