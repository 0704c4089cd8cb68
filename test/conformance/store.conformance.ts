import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { authorityConformance } from './authority.conformance.ts';
import { concurrencyConformance } from './concurrency.conformance.ts';
import { erasureConformance } from './erasure.conformance.ts';
import { groundConformance } from './ground.conformance.ts';
import { journalConformance } from './journal.conformance.ts';
import { ledgerConformance } from './ledger.conformance.ts';
import { listConformance } from './list.conformance.ts';
import { listingConformance } from './listing.conformance.ts';
import { rosterConformance } from './roster.conformance.ts';
import { unitConformance } from './unit.conformance.ts';

/** A store for one test, and what is to be done when the test is over (the store itself is closed before). */
export interface OpenedStore {
  readonly store: Store;
  /** The same database as one who owns its tables, where that is somebody else. Closed like the store. */
  readonly owner?: Store;
  readonly dispose?: () => void;
}

/** Everything that a store promises, whatever database it stands on. `open` gives an empty one each time. */
export function describeStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(`a store on ${name}`, () => {
    let opened: OpenedStore;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.store.close();
      await opened.owner?.close();
      opened.dispose?.();
    });
    const store = () => opened.store;
    unitConformance(store);
    concurrencyConformance(store);
    authorityConformance(store);
    rosterConformance(store);
    groundConformance(store, () => opened.owner ?? opened.store);
    journalConformance(store);
    erasureConformance(store, () => opened.owner ?? opened.store);
    listingConformance(store);
    listConformance(store);
    ledgerConformance(store, () => opened.owner ?? opened.store);
  });
}
