import Sqlite from 'better-sqlite3';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../src/kernel/failure.ts';
import { createSiyi } from '../../src/main.ts';
import { ledgerAuditor } from '../../src/service/audit-ledgers.ts';
import { readLedgerHealth } from '../../src/service/read-ledger-health.ts';
import type { Siyi } from '../../src/service/siyi.ts';
import { temporaryFolder } from '../cli/cli-run.ts';
import { openMatters, sampleOrigin } from '../samples/ledger-samples.ts';
import { addVillage, standingClock } from './sample-file.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const rest = 2 ** 31 - 1;
let clock: ReturnType<typeof standingClock>;
let database: string;
let count = 0;

beforeEach(() => {
  count += 1;
  clock = standingClock('2026-03-02T09:00:00+08:00');
  database = folder.path(`audit-${count}.db`);
});

async function withSiyi<T>(act: (siyi: Siyi) => Promise<T>): Promise<T> {
  const paces = { sweepMs: rest, deliverMs: rest, ledgerMs: rest, auditMs: rest };
  const siyi = await createSiyi({ database, clock, ...paces, ledgersAtRest: isTampered });
  try {
    return await act(siyi);
  } finally {
    await siyi.close();
  }
}

let isTampered = false;
beforeEach(() => {
  isTampered = false;
});

function tamper(statement: string): void {
  const db = new Sqlite(database);
  db.pragma('foreign_keys = off');
  const triggers = db.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) db.exec(`drop trigger "${name}"`);
  db.exec(statement);
  db.close();
  isTampered = true;
}

const prepare = (matters: number) =>
  withSiyi(async (siyi) => {
    await addVillage(siyi);
    const ids = await openMatters(siyi, matters);
    await siyi.advanceLedger();
    return ids;
  });

/** What so many rounds find. */
async function audited(siyi: Siyi, rounds: number) {
  const found: Failure[] = [];
  const auditor = ledgerAuditor(siyi.context, (failure) => found.push(failure));
  const looked: number[] = [];
  for (let round = 0; round < rounds; round += 1) looked.push(await auditor.round());
  return { looked, found: found.map(({ code, facts }) => ({ code, ...facts })) };
}

describe('the slow look at all entries', () => {
  it('comes to each of them, again and again, and finds nothing where nothing is wrong', async () => {
    await prepare(450);
    await withSiyi(async (siyi) => expect(await audited(siyi, 5)).toEqual({ looked: [400, 50, 0, 400, 50], found: [] }));
  });

  it('finds every entry that was changed or removed, once', async () => {
    const ids = await prepare(6);
    tamper(
      "update entry set person = '00000000-0000-4000-8000-000000000009' where sequence in (2, 5); delete from entry where sequence = 4",
    );
    await withSiyi(async (siyi) => {
      const wrong = (index: number, instance?: string): object =>
        expect.objectContaining({
          ...{ code: 'LEDGER_BROKEN', ledger: sampleOrigin, index },
          ...(instance === undefined ? {} : { instance }),
        }) as object;
      const { found } = await audited(siyi, 4);
      expect(found).toEqual([wrong(1, ids[1]), wrong(3), wrong(4, ids[4])]);
    });
  });

  it('finds an entry that the mark has passed and no ledger has, and one that waits for long', async () => {
    const ids = await prepare(3);
    tamper('delete from ledger_leaf where position = 2');
    await withSiyi(async (siyi) => {
      expect((await audited(siyi, 1)).found).toContainEqual({ code: 'LEDGER_LATE', instance: ids[2], revision: 1 });
      const [waiting] = await openMatters(siyi, 1);
      const late = { code: 'LEDGER_LATE', instance: waiting, revision: 1 };
      expect((await audited(siyi, 4)).found).not.toContainEqual(late);
      clock.set('2026-03-02T09:11:00+08:00');
      expect((await audited(siyi, 4)).found).toContainEqual(late);
    });
  });
});

describe('how far the ledgers are', () => {
  it('is told in numbers', async () => {
    await prepare(3);
    await withSiyi(async (siyi) => {
      const quiet = { entries: 3, signed: 3, waiting: 0, unsignedMs: 0, halted: 0, witnessesBehind: null };
      expect(await readLedgerHealth(siyi.context)).toEqual(quiet);
      await openMatters(siyi, 2);
      clock.set('2026-03-02T09:00:30+08:00');
      siyi.context.ledger.state.halted.add(sampleOrigin);
      expect(await readLedgerHealth(siyi.context)).toMatchObject({ entries: 3, waiting: 2, unsignedMs: 30_000, halted: 1 });
    });
  });
});
