import { formatVkey } from '../audit/vkey.ts';
import { dayOf } from '../law/plain-date.ts';
import { listDistricts } from '../store/ledger/list-districts.ts';
import { listLedgers } from '../store/ledger/list-ledgers.ts';
import type { ServiceContext } from './context.ts';
import { originOf } from './integrate-ledger.ts';
import { verifiersOf } from './open-own-checkpoint.ts';
import { showLedgerKeys, type LedgerKeyView } from './show-ledger-keys.ts';

/** The verifier keys under one ledger's name. */
export interface LedgerNamed {
  readonly origin: string;
  /** Whether it has begun; else it is the one that the district's next entry begins. */
  readonly isBegun: boolean;
  readonly vkeys: readonly string[];
}

/** The keys of an installation, as they may be handed out, under the names of its ledgers that go on and of those that come next. None while none are made. */
export async function readLedgerKeys(
  context: ServiceContext,
): Promise<{ readonly keys: readonly LedgerKeyView[]; readonly ledgers: readonly LedgerNamed[] }> {
  const { store, ledger, clock } = context;
  const keys = (await ledger.keys.read())?.keys ?? [];
  const year = dayOf(clock.now()).slice(0, 4);
  const { begun, districts } = await store.read(function* () {
    return { begun: yield* listLedgers(), districts: yield* listDistricts() };
  });
  const next = districts.flatMap((district) => {
    const parts = begun.filter((each) => each.district === district && each.year === year);
    if (parts.some(({ end }) => end === null)) return [];
    return [originOf(ledger.name, { district, year, part: (parts.at(-1)?.part ?? 0) + 1 })];
  });
  const named = (origin: string, isBegun: boolean): LedgerNamed => ({
    origin,
    isBegun,
    vkeys: verifiersOf(origin, keys).map(formatVkey),
  });
  return {
    keys: showLedgerKeys(keys),
    ledgers: [...begun.map(({ origin }) => named(origin, true)), ...next.map((origin) => named(origin, false))],
  };
}
