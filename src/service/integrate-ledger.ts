import { dayOf } from '../law/plain-date.ts';
import { addLedger } from '../store/ledger/add-ledger.ts';
import { appendLeaves } from '../store/ledger/append-leaves.ts';
import { lastLedger } from '../store/ledger/last-ledger.ts';
import { lastVisible } from '../store/ledger/last-visible.ts';
import type { Ledger } from '../store/ledger/ledger-row.ts';
import { listUnledgered, type UnledgeredEntry } from '../store/ledger/list-unledgered.ts';
import { moveMark } from '../store/ledger/move-mark.ts';
import { readHorizon } from '../store/ledger/read-horizon.ts';
import { readMark } from '../store/ledger/read-mark.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import type { LedgerState } from './ledger-setting.ts';

/** What one round of integration did. */
export interface Integration {
  /** Entries that were put into ledgers. */
  readonly taken: number;
  /** Whether there may be more. */
  readonly more: boolean;
}

/**
 * Puts entries that are in no ledger yet into theirs, in the order of the journal, at most `limit`, by the hashes of their leaves as they were
 * recorded: leaves, tiles and sizes change in one transaction. Afterwards a ledger holds all of its entries up to the last taken one, but for a
 * halted one, which takes nothing. What an entry holds is looked at before a head is signed for it (`signCheckpoint`), by its own way.
 */
export async function integrateLedger(context: ServiceContext, limit = 256): Promise<Integration> {
  const { store, ledger } = context;
  const { state } = ledger;
  const isWaiting = await store.read(function* () {
    return (yield* lastVisible()) > (yield* readMark());
  });
  if (!isWaiting) return { taken: 0, more: false };
  try {
    const { taken, more, seen, passed } = await store.write(() => integrate(context, limit), { lane: 'ledger' });
    state.seen = seen;
    state.passed = passed;
    return { taken, more };
  } catch (error) {
    // After a failover numbers of transactions may begin anew.
    state.seen = null;
    throw error;
  }
}

type Integrated = Integration & Pick<LedgerState, 'seen' | 'passed'>;

function* integrate(context: ServiceContext, limit: number): Work<Integrated> {
  const { state } = context.ledger;
  const horizon = yield* readHorizon(context.store.dialect);
  const mark = yield* readMark();
  const found = yield* listUnledgered(Math.max(mark, state.passed), limit);
  const last = yield* lastVisible();
  let taken = 0;
  for (const entries of byLedger(found)) {
    const ledger = yield* ledgerFor(context, entries[0] as UnledgeredEntry);
    if (state.halted.has(ledger.origin)) continue;
    yield* appendLeaves(
      ledger,
      entries.map(({ sequence, instanceKey, leaf }) => ({ sequence, instanceKey, hash: leaf })),
    );
    taken += entries.length;
  }
  const more = found.length === limit;
  const isWhole = taken === found.length && state.passed <= mark;
  const seen = yield* advance(context, { more, isWhole, last, horizon });
  return { taken, more, seen, passed: more && taken < limit ? (found.at(-1)?.sequence ?? 0) : more ? state.passed : 0 };
}

/**
 * Moves the mark over what was seen, once nothing can appear below it: on SQLite at once, on PostgreSQL when every transaction that
 * had a number when it was seen has ended.
 */
function* advance(
  { store, ledger }: ServiceContext,
  { more, isWhole, last, horizon }: { more: boolean; isWhole: boolean; last: number; horizon: { ended: number; own: number } },
): Work<LedgerState['seen']> {
  const now = { sequence: last, own: horizon.own };
  if (more || !isWhole) return ledger.state.seen;
  if (store.dialect === 'sqlite') yield* moveMark(last);
  const before = store.dialect === 'sqlite' ? now : ledger.state.seen;
  if (before === null) return now;
  if (horizon.ended < before.own) return before;
  yield* moveMark(before.sequence);
  return now;
}

/** Entries by district and year, each in the order of the journal. */
function byLedger(entries: readonly UnledgeredEntry[]): readonly (readonly UnledgeredEntry[])[] {
  const groups = new Map<string, UnledgeredEntry[]>();
  for (const entry of entries) {
    const { district, year } = placeOf(entry);
    const name = `${district}/${year}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

function placeOf({ organisation, recordedAt }: UnledgeredEntry): { readonly district: string; readonly year: string } {
  return { district: organisation.slice(0, 6), year: dayOf(recordedAt).slice(0, 4) };
}

function* ledgerFor(context: ServiceContext, entry: UnledgeredEntry): Work<Ledger> {
  const { district, year } = placeOf(entry);
  const last = yield* lastLedger(district, year);
  if (last !== null && last.end === null) return last;
  return yield* beginLedger(context, { district, year, part: (last?.part ?? 0) + 1 });
}

/** Begins a ledger, under the name that the installation has now. */
export function* beginLedger({ clock, ledger }: ServiceContext, place: Pick<Ledger, 'district' | 'year' | 'part'>): Work<Ledger> {
  return yield* addLedger({ ...place, origin: originOf(ledger.name, place) }, clock.now());
}

/** The origin of a ledger that is begun under a name. */
export function originOf(name: string, { district, year, part }: Pick<Ledger, 'district' | 'year' | 'part'>): string {
  return `${name}/${district}/${year}${part === 1 ? '' : `.${part}`}`;
}
