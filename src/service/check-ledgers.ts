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

/** What is wrong with a ledger that goes on. */
export interface WrongLedger {
  readonly origin: string;
  /** Null where the database has no such ledger, though a head of it was signed. */
  readonly ledger: Ledger | null;
  /** LEDGER_KEY_UNKNOWN, LEDGER_BROKEN or LEDGER_ROLLED_BACK. */
  readonly failure: Failure;
}

/**
 * Looks at all ledgers before anything is signed: at each by itself, at all tiles of the newest, and at what was signed last as the file outside the
 * database has it. Not at those that have ended: what is wrong with one may be why. Makes the keys when there are none yet.
 *
 * @param onMade told of the keys that were made
 * @throws {Failure} LEDGER_KEY_UNKNOWN, LEDGER_BROKEN, LEDGER_ROLLED_BACK
 */
export async function checkLedgers(context: ServiceContext, onMade?: (keyring: Keyring) => void): Promise<void> {
  const keys = await signingKeys(context, onMade);
  for await (const { failure } of wrongLedgers(context, keys)) throw failure;
}

/** Every ledger that goes on and is not what {@link checkLedgers} asks, once each, with what was found first. */
export async function* wrongLedgers(context: ServiceContext, keys: readonly LedgerKey[]): AsyncGenerator<WrongLedger> {
  // Before the ledgers, which another node may be signing: so these are never ahead of what is read of them.
  const heads = await context.ledger.heads.read();
  const ledgers = await context.store.read(listLedgers);
  const going = ledgers.filter(({ end }) => end === null);
  let looked = 0;
  for (const ledger of going.toSorted((a, b) => (a.year < b.year ? 1 : a.year > b.year ? -1 : 0))) {
    looked += ledger.size;
    const note = heads.get(ledger.origin);
    const failure = await failureIn(async () => {
      await checkLedger(context, ledger, keys);
      if (looked <= wholly) await checkTiles(context, ledger);
      if (note !== undefined) await checkHead(context, ledger, note, keys);
    });
    if (failure !== null) yield { origin: ledger.origin, ledger, failure };
  }
  for (const [origin, note] of heads) {
    if (ledgers.some((ledger) => ledger.origin === origin)) continue;
    const head = openOwnCheckpoint(origin, note, keys);
    const file = context.ledger.keys.path;
    const unknown = () => new Failure('LEDGER_KEY_UNKNOWN', { ledger: origin, file, part: 'heads' });
    const failure = head === null ? unknown() : rolledBack(origin, 0, head.size);
    yield { origin, ledger: null, failure };
  }
}

/** Holds a ledger against what was signed for it last, outside the database. @throws {Failure} LEDGER_ROLLED_BACK, LEDGER_KEY_UNKNOWN */
async function checkHead(context: ServiceContext, ledger: Ledger, note: string, keys: readonly LedgerKey[]): Promise<void> {
  const { origin, size } = ledger;
  const head = openOwnCheckpoint(origin, note, keys);
  if (head === null) throw new Failure('LEDGER_KEY_UNKNOWN', { ledger: origin, file: context.ledger.keys.path, part: 'heads' });
  const isThere = size >= head.size && equalBytes(await rootOf(context, ledger, head.size), head.root);
  if (!isThere) throw rolledBack(origin, size, head.size);
}

function rolledBack(ledger: string, size: number, signed: number): Failure {
  return new Failure('LEDGER_ROLLED_BACK', { ledger, size, signed });
}

const ofLedger: ReadonlySet<string> = new Set(['LEDGER_KEY_UNKNOWN', 'LEDGER_BROKEN', 'LEDGER_ROLLED_BACK']);

async function failureIn(check: () => Promise<void>): Promise<Failure | null> {
  try {
    await check();
    return null;
  } catch (error) {
    if (error instanceof Failure && ofLedger.has(error.code)) return error;
    throw error;
  }
}
