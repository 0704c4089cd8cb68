import { parseCheckpoint } from '../audit/checkpoint.ts';
import { parseNote } from '../audit/note.ts';
import { equalBytes } from '../kernel/equal-bytes.ts';
import { Failure } from '../kernel/failure.ts';
import type { JsonObject } from '../kernel/json.ts';
import { addLedger } from '../store/ledger/add-ledger.ts';
import { appendLeaves } from '../store/ledger/append-leaves.ts';
import { endLedger } from '../store/ledger/end-ledger.ts';
import { lastLedger } from '../store/ledger/last-ledger.ts';
import { leafOfEntry } from '../store/ledger/leaf-of-entry.ts';
import type { Keyring } from '../store/ledger/ledger-keys.ts';
import { listLedgerEntries } from '../store/ledger/list-ledger-entries.ts';
import type { Ledger } from '../store/ledger/ledger-row.ts';
import { readLedger } from '../store/ledger/read-ledger.ts';
import type { Work } from '../store/work.ts';
import { wrongLedgers, type WrongLedger } from './check-ledgers.ts';
import type { ServiceContext } from './context.ts';
import { beginLedger } from './integrate-ledger.ts';
import { makeKeyring } from './signing-keys.ts';

/** A ledger that was ended, and what that came to. */
export interface EndedLedger {
  readonly origin: string;
  /** What was wrong with it. */
  readonly failure: Failure;
  /** Entries that a head was published for, and that the database has no more. */
  readonly lost: number;
  /** Entries not signed for yet that were put into the next part, and those that were not, since they are not what was recorded. */
  readonly carried: number;
  readonly left: number;
  /** The origin of the next part; null while it has no entry yet. */
  readonly next: string | null;
}

/** What beginning anew came to. */
export interface LedgersRestarted {
  readonly ended: readonly EndedLedger[];
  /** The keys that were made, because there were none; null where there were. */
  readonly made: Keyring | null;
}

/**
 * Ends every ledger that is not what was signed, for good, and lets what no head covers go on in a next part; so siyi starts again. What was
 * proved by the ended part stays proved by its heads. Makes a key when there is none. Does nothing where nothing is wrong.
 *
 * @param reason why, in words that will be shown to everybody
 * @throws {Failure} INPUT_INVALID without a reason; LEDGER_KEY_UNKNOWN with `part` `form` for a key file that holds something else;
 *   DATABASE_BUSY while another node is at the ledgers; those of the store
 */
export async function restartLedgers(context: ServiceContext, reason: string): Promise<LedgersRestarted> {
  if (reason.trim() === '' || reason.length > 500) throw new Failure('INPUT_INVALID', { said: 'cli.ledger.reasonNeeded' });
  const done = await context.store.takeTurn('ledger', () => restart(context, reason.trim()));
  if (done === null) throw new Failure('DATABASE_BUSY');
  return done;
}

async function restart(context: ServiceContext, reason: string): Promise<LedgersRestarted> {
  const { store, ledger } = context;
  const found = await ledger.keys.read();
  const made = found === null ? (await makeKeyring(context)).keyring : null;
  const keys = (found ?? made)?.keys ?? [];
  const wrong: WrongLedger[] = [];
  for await (const each of wrongLedgers(context, keys)) wrong.push(each);
  const heads = await ledger.heads.read();
  const ended: EndedLedger[] = [];
  // Those that are lost altogether first: no next part may take the name of one.
  for (const each of wrong.toSorted((a, b) => Number(a.ledger !== null) - Number(b.ledger !== null))) {
    const signed = signedSize(heads.get(each.origin));
    ended.push(await store.write(() => startAnew(context, each, { reason, signed }), { lane: 'ledger' }));
    ledger.state.halted.delete(each.origin);
  }
  return { ended, made };
}

function* startAnew(
  context: ServiceContext,
  { origin, ledger, failure }: WrongLedger,
  { reason, signed }: { readonly reason: string; readonly signed: number },
): Work<EndedLedger> {
  const now = context.clock.now();
  const old = ledger === null ? yield* addLost(context, origin) : yield* asItIs(ledger);
  // Of what was published, the database has what its own last head covers and what stands behind that.
  const lost = Math.max(0, signed - old.size);
  const leaves = [];
  let left = 0;
  for (let at = old.signedSize; at < old.size; at += atOnce) {
    const end = Math.min(old.size, at + atOnce);
    const entries = yield* listLedgerEntries(old.key, at, end);
    const right = entries.filter((entry) => {
      const computed = leafOfEntry(entry);
      return computed !== null && equalBytes(computed.hash, entry.leaf);
    });
    leaves.push(...right.map(({ sequence, instanceKey, leaf }) => ({ sequence, instanceKey, hash: leaf })));
    left += end - at - right.length;
  }
  const told: JsonObject = { code: failure.code, facts: failure.facts, lost, left };
  yield* endLedger(old.key, { reason, lost: JSON.stringify(told), endedAt: now });
  if (leaves.length === 0) return { origin, failure, lost, carried: 0, left, next: null };
  const { district, year } = old;
  const next = yield* beginLedger(context, { district, year, part: ((yield* lastLedger(district, year))?.part ?? 0) + 1 });
  yield* appendLeaves(next, leaves);
  return { origin, failure, lost, carried: leaves.length, left, next: next.origin };
}

/** So many entries are read at once. */
const atOnce = 500;

/** The ledger as it is by now: somebody may have added to it since it was looked at. */
function* asItIs({ district, year, part, ...ledger }: Ledger): Work<Ledger> {
  return (yield* readLedger(district, year, part)) ?? { district, year, part, ...ledger };
}

/** The row of a ledger that the database has lost altogether, so that its name is never used again. */
function* addLost({ clock }: ServiceContext, origin: string): Work<Ledger> {
  const [, district = '', year = '', named = '1'] = /\/(\d{6})\/(\d{4})(?:\.(\d+))?$/.exec(origin) ?? [];
  if (district === '') throw new Failure('LEDGER_KEY_UNKNOWN', { ledger: origin, part: 'heads' });
  const isTaken = (yield* readLedger(district, year, Number(named))) !== null;
  const part = isTaken ? ((yield* lastLedger(district, year))?.part ?? 0) + 1 : Number(named);
  return yield* addLedger({ origin, district, year, part }, clock.now());
}

/** How many leaves the head covers that was signed last; 0 without one, and for a note that is none. */
function signedSize(note: string | undefined): number {
  if (note === undefined) return 0;
  try {
    return parseCheckpoint(parseNote(note).text).size;
  } catch (error) {
    if (error instanceof Failure) return 0;
    throw error;
  }
}
