import { equalBytes } from '../kernel/equal-bytes.ts';
import { Failure } from '../kernel/failure.ts';
import { dayOf } from '../law/plain-date.ts';
import { addLedger } from '../store/ledger/add-ledger.ts';
import { appendLeaves, type NewLeaf } from '../store/ledger/append-leaves.ts';
import { lastLedger } from '../store/ledger/last-ledger.ts';
import { lastVisible } from '../store/ledger/last-visible.ts';
import { leafOfEntry } from '../store/ledger/leaf-of-entry.ts';
import type { LedgerEntry } from '../store/ledger/ledger-entry.ts';
import type { Ledger } from '../store/ledger/ledger-row.ts';
import { listUnledgered } from '../store/ledger/list-unledgered.ts';
import { moveMark } from '../store/ledger/move-mark.ts';
import { readHorizon } from '../store/ledger/read-horizon.ts';
import { readMark } from '../store/ledger/read-mark.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import type { ComputedLeaves, LedgerState } from './ledger-setting.ts';

/** What one round of integration did. */
export interface Integration {
  /** Entries that were put into ledgers. */
  readonly taken: number;
  /** Whether there may be more. */
  readonly more: boolean;
  /** Entries whose leaf is not what their content gives; their ledgers take nothing more. */
  readonly wrong: readonly Failure[];
}

/**
 * Puts entries that are in no ledger yet into theirs, in the order of the journal, at most `limit`: each leaf is computed anew from what is
 * kept of the entry, and leaves, tiles and sizes change in one transaction. Afterwards a ledger holds all of its entries up to the last taken one.
 *
 * @returns with `wrong` (LEDGER_LEAF_WRONG) where an entry is not what was recorded; its ledger is halted and takes nothing more
 */
export async function integrateLedger(context: ServiceContext, limit = 128): Promise<Integration> {
  const { store, ledger } = context;
  const { state } = ledger;
  const isWaiting = await store.read(function* () {
    return (yield* lastVisible()) > (yield* readMark());
  });
  if (!isWaiting) return { taken: 0, more: false, wrong: [] };
  try {
    const done = await store.write(() => integrate(context, limit), { lane: 'ledger', alone: true });
    for (const origin of done.halted) state.halted.add(origin);
    for (const [key, leaves] of done.computed) remember(state, key, leaves);
    state.seen = done.seen;
    state.passed = done.passed;
    return done;
  } catch (error) {
    // After a failover numbers of transactions may begin anew.
    state.seen = null;
    throw error;
  }
}

type Integrated = Integration &
  Pick<LedgerState, 'seen' | 'passed'> & {
    readonly halted: readonly string[];
    readonly computed: readonly (readonly [number, ComputedLeaves])[];
  };

/** What was computed here need not be computed once more before it is signed, only held against what is read back. */
function remember({ computed }: LedgerState, key: number, { from, hashes }: ComputedLeaves): void {
  const known = computed.get(key);
  const isNext = known !== undefined && known.from + known.hashes.length === from && known.hashes.length < mostKnown;
  computed.set(key, isNext ? { from: known.from, hashes: [...known.hashes, ...hashes] } : { from, hashes });
}

/** Where another node does the signing, what it signed for is let go of by this. */
const mostKnown = 8192;

function* integrate(context: ServiceContext, limit: number): Work<Integrated> {
  const { state } = context.ledger;
  const horizon = yield* readHorizon(context.store.dialect);
  const mark = yield* readMark();
  const found = yield* listUnledgered(Math.max(mark, state.passed), limit);
  const last = yield* lastVisible();
  let taken = 0;
  const wrong: Failure[] = [];
  const halted: string[] = [];
  const computed: (readonly [number, ComputedLeaves])[] = [];
  for (const entries of byLedger(found)) {
    const ledger = yield* ledgerFor(context, entries[0] as LedgerEntry);
    if (state.halted.has(ledger.origin)) continue;
    const leaves = leavesOf(ledger, entries);
    if (leaves.wrong !== null) {
      wrong.push(leaves.wrong);
      halted.push(ledger.origin);
    }
    if (leaves.right.length > 0) {
      yield* appendLeaves(ledger, leaves.right);
      computed.push([ledger.key, { from: ledger.size, hashes: leaves.right.map(({ hash }) => hash) }]);
    }
    taken += leaves.right.length;
  }
  const more = found.length === limit;
  const isWhole = taken === found.length && state.passed <= mark;
  const seen = yield* advance(context, { more, isWhole, last, horizon });
  return {
    ...{ taken, more, wrong, halted, computed, seen },
    passed: more && taken < limit ? (found.at(-1)?.sequence ?? 0) : more ? state.passed : 0,
  };
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
function byLedger(entries: readonly LedgerEntry[]): readonly (readonly LedgerEntry[])[] {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const { district, year } = placeOf(entry);
    const name = `${district}/${year}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

function placeOf({ organisation, recordedAt }: LedgerEntry): { readonly district: string; readonly year: string } {
  return { district: organisation.slice(0, 6), year: dayOf(recordedAt).slice(0, 4) };
}

function* ledgerFor(context: ServiceContext, entry: LedgerEntry): Work<Ledger> {
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

/** The leaves of entries up to the first one that is not what was recorded. */
function leavesOf(ledger: Ledger, entries: readonly LedgerEntry[]): { readonly right: readonly NewLeaf[]; readonly wrong: Failure | null } {
  const right: NewLeaf[] = [];
  for (const entry of entries) {
    const { sequence, instanceKey, instance, revision, leaf } = entry;
    const computed = leafOfEntry(entry);
    if (computed === null || !equalBytes(computed.hash, leaf))
      return { right, wrong: new Failure('LEDGER_LEAF_WRONG', { ledger: ledger.origin, instance, revision }) };
    right.push({ sequence, instanceKey, hash: computed.hash });
  }
  return { right, wrong: null };
}
