import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Checkpoint } from '../../src/audit/checkpoint.ts';
import { createSiyi } from '../../src/main.ts';
import { advanceLedger } from '../../src/service/advance-ledger.ts';
import type { ServiceContext } from '../../src/service/context.ts';
import { newLedgerState } from '../../src/service/ledger-setting.ts';
import { lastCheckpoint } from '../../src/store/ledger/last-checkpoint.ts';
import { listLedgers } from '../../src/store/ledger/list-ledgers.ts';
import type { LedgerKeys } from '../../src/store/ledger/ledger-keys.ts';
import type { Store } from '../../src/store/store.ts';
import { areOneTree, openHead, openMatters } from '../samples/ledger-samples.ts';
import { addVillage } from '../service/sample-file.ts';

const rest = 2 ** 31 - 1;

class Died extends Error {}

/** A process that carries the ledgers on and dies at its `at`-th step, before or after it: nothing that it remembers is left. */
function mortal(context: ServiceContext, at: number, after: boolean): ServiceContext {
  let steps = 0;
  const step = async <T>(act: () => Promise<T>): Promise<T> => {
    steps += 1;
    if (steps > at || (steps === at && !after)) throw new Died();
    const done = await act();
    if (steps === at) throw new Died();
    return done;
  };
  const { store, ledger } = context;
  const write: Store['write'] = (work, about) => step(() => store.write(work, about));
  const heads = { read: () => ledger.heads.read(), write: (origin: string, note: string) => step(() => ledger.heads.write(origin, note)) };
  const keys: LedgerKeys = {
    ...{ path: null, read: () => ledger.keys.read() },
    begin: (ring) => step(() => ledger.keys.begin(ring)),
    write: (ring) => step(() => ledger.keys.write(ring)),
  };
  return { ...context, store: { ...store, write }, ledger: { ...ledger, heads, keys, state: newLedgerState() } };
}

it('publishes heads of one tree alone, wherever its process dies and however many run at once', { timeout: 120_000 }, async () => {
  const life = fc.record({
    matters: fc.integer({ min: 0, max: 3 }),
    deaths: fc.array(fc.record({ at: fc.integer({ min: 1, max: 6 }), after: fc.boolean() }), { minLength: 1, maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 2, maxLength: 6 }), async (lives) => {
      const siyi = await createSiyi({ database: ':memory:', ledgerMs: rest, sweepMs: rest, deliverMs: rest });
      await addVillage(siyi);
      const heads: Checkpoint[] = [];
      const look = async () => {
        const notes = [...(await siyi.context.ledger.heads.read()).values()];
        for (const { key } of await siyi.context.store.read(listLedgers)) {
          const last = await siyi.context.store.read(() => lastCheckpoint(key));
          if (last !== null) notes.push(last.note);
        }
        for (const note of notes) heads.push(await openHead(siyi, note));
      };
      for (const { matters, deaths } of lives) {
        await openMatters(siyi, matters);
        await Promise.allSettled(deaths.map(({ at, after }) => advanceLedger(mortal(siyi.context, at, after))));
        await look();
      }
      await openMatters(siyi, 1);
      await advanceLedger({ ...siyi.context, ledger: { ...siyi.context.ledger, state: newLedgerState() } });
      await look();
      expect(await areOneTree(siyi, heads)).toBe(true);
      const [ledger] = await siyi.context.store.read(listLedgers);
      expect(ledger?.signedSize).toBe(lives.reduce((sum, { matters }) => sum + matters, 1));
      await siyi.close();
    }),
    { numRuns: 20 },
  );
});
