import { epochMillisOf } from '../kernel/instant.ts';
import { Failure } from '../kernel/failure.ts';
import type { Ledger } from '../store/ledger/ledger-row.ts';
import { listLedgers } from '../store/ledger/list-ledgers.ts';
import { listUnledgered } from '../store/ledger/list-unledgered.ts';
import { readMark } from '../store/ledger/read-mark.ts';
import { checkEntries } from './check-ledger.ts';
import type { ServiceContext } from './context.ts';

/** Looks slowly at every entry again and again, also at those long past, which no start of the service looks at. */
export interface LedgerAuditor {
  /**
   * Looks at the next entries of a ledger, those of ended ones included, and at the next part of the journal for entries that stand in no ledger.
   * Tells each finding once in the life of the process: LEDGER_BROKEN for an entry that is not what its leaf was made of, LEDGER_LATE for one that
   * should long stand in a ledger.
   *
   * @returns how many places of a ledger were looked at
   * @throws {Failure} those of the store
   */
  round(): Promise<number>;
}

/** So many entries are looked at in a round: some ten milliseconds. */
const inRound = 400;
/** An entry is in its ledger within a second; after this long somebody must look. */
const lateMs = 600_000;

/** Makes an auditor that begins with the first entry. */
export function ledgerAuditor(context: ServiceContext, onFinding: (failure: Failure) => void): LedgerAuditor {
  const told = new Set<string>();
  const tell = (failure: Failure) => {
    const name = JSON.stringify([failure.code, failure.facts]);
    if (told.has(name)) return;
    told.add(name);
    onFinding(failure);
  };
  const at = { origin: '', position: 0, sequence: 0 };
  return {
    async round() {
      at.sequence = await findLate(context, at.sequence, tell);
      const ledgers = (await context.store.read(listLedgers)).toSorted((a, b) => (a.origin < b.origin ? -1 : 1));
      const ledger = ledgers.find(({ origin, size }) => origin > at.origin || (origin === at.origin && size > at.position));
      if (ledger === undefined) {
        Object.assign(at, { origin: '', position: 0 });
        return 0;
      }
      const from = ledger.origin === at.origin ? at.position : 0;
      const to = Math.min(ledger.size, from + inRound);
      await findWrong(context, ledger, { from, to }, tell);
      Object.assign(at, { origin: ledger.origin, position: to });
      return to - from;
    },
  };
}

/** Every wrong entry of these places, not only the first. */
async function findWrong(
  context: ServiceContext,
  ledger: Ledger,
  { from, to }: { readonly from: number; readonly to: number },
  tell: (failure: Failure) => void,
): Promise<void> {
  for (let next = from; next < to;) {
    try {
      await checkEntries(context, ledger, next, to);
      return;
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'LEDGER_BROKEN') throw error;
      tell(error);
      next = Number(error.facts['index']) + 1;
    }
  }
}

/**
 * Entries that have no place: below the mark none may be, beyond it none for long.
 *
 * @returns after which sequence to go on; 0 to begin again
 */
async function findLate({ store, clock }: ServiceContext, after: number, tell: (failure: Failure) => void): Promise<number> {
  const { found, mark } = await store.read(function* () {
    const mark = yield* readMark();
    const until = after < mark ? Math.min(mark, after + inRound) : Number.MAX_SAFE_INTEGER;
    return { mark, found: yield* listUnledgered(after, inRound, until) };
  });
  const late = epochMillisOf(clock.now()) - lateMs;
  for (const { sequence, instance, revision, recordedAt } of found)
    if (sequence <= mark || epochMillisOf(recordedAt) < late) tell(new Failure('LEDGER_LATE', { instance, revision }));
  return after < mark ? Math.min(mark, after + inRound) : 0;
}
