import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createSiyi, type SiyiOptions } from '../../src/main.ts';
import type { Siyi } from '../../src/service/siyi.ts';
import { listLedgers } from '../../src/store/ledger/list-ledgers.ts';
import { readMark } from '../../src/store/ledger/read-mark.ts';
import { temporaryFolder } from '../cli/cli-run.ts';
import { areOneTree, isProved, openHead, openMatters, sampleOrigin } from '../samples/ledger-samples.ts';
import { acting, addVillage, standingClock, village } from './sample-file.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const rest = 2 ** 31 - 1;
let database: string;
let count = 0;
let clock: ReturnType<typeof standingClock>;

beforeEach(() => {
  count += 1;
  database = folder.path(`ledger-${count}.db`);
  clock = standingClock('2026-03-02T09:00:00+08:00');
});

const open = (options: Partial<SiyiOptions> = {}): Promise<Siyi> =>
  createSiyi({ database, clock, sweepMs: rest, deliverMs: rest, ledgerMs: rest, ...options });

async function withSiyi<T>(act: (siyi: Siyi) => Promise<T>, options: Partial<SiyiOptions> = {}): Promise<T> {
  const siyi = await open(options);
  try {
    return await act(siyi);
  } finally {
    await siyi.close();
  }
}

/** A village with so many matters, all of them in the ledger and signed for. */
const prepare = (matters: number) =>
  withSiyi(async (siyi) => {
    await addVillage(siyi);
    const ids = await openMatters(siyi, matters);
    await siyi.advanceLedger();
    return ids;
  });

/** Changes the closed database by hand, as one who has the file and takes the triggers away. */
function tamper(...statements: readonly string[]): void {
  const db = new Sqlite(database);
  db.pragma('foreign_keys = off');
  const triggers = db.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) db.exec(`drop trigger "${name}"`);
  for (const statement of statements) db.exec(statement);
  db.close();
}

const ledgersOf = (siyi: Siyi) => siyi.context.store.read(listLedgers);

describe('the ledger', () => {
  it('takes every entry in order, and signs a head by which each is proved', async () => {
    await withSiyi(async (siyi) => {
      await addVillage(siyi);
      const [first = ''] = await openMatters(siyi, 3);
      expect(await isProved(siyi, first)).toBeNull();
      expect(await siyi.advanceLedger()).toEqual({ taken: 3, signed: 1 });
      expect(await isProved(siyi, first)).toBe(true);
      expect(await siyi.advanceLedger()).toEqual({ taken: 0, signed: 0 });
      const data = { opinion: '样例意见' };
      const event = { type: 'observation.recorded', occurredAt: clock.now(), data } as const;
      await acting(siyi, 'supervisor').record(first, event, { revision: 1 });
      const before = await siyi.proveEntry(first, 1);
      await siyi.advanceLedger();
      expect(await isProved(siyi, first, 2)).toBe(true);
      const after = await siyi.proveEntry(first, 2);
      expect([before?.size, after?.size, after?.index]).toEqual([3, 4, 3]);
      const heads = [await openHead(siyi, before?.checkpoint ?? ''), await openHead(siyi, after?.checkpoint ?? '')];
      expect(await areOneTree(siyi, heads)).toBe(true);
      expect(await siyi.context.store.read(readMark)).toBe(4);
    });
  });

  it('begins another ledger with the year in China, and keeps the name that a ledger was begun under', async () => {
    clock.set('2026-12-31T23:59:00+08:00');
    await prepare(1);
    await withSiyi(
      async (siyi) => {
        await openMatters(siyi, 1);
        clock.set('2027-01-01T00:00:00+08:00');
        await openMatters(siyi, 1);
        await siyi.advanceLedger();
        expect((await ledgersOf(siyi)).map(({ origin, size, signedSize }) => [origin, size, signedSize])).toEqual([
          [sampleOrigin, 2, 2],
          ['example.com/ledgers/610114/2027', 1, 1],
        ]);
      },
      { ledgerName: 'example.com/ledgers' },
    );
  });

  it('takes thousands in batches, and signs once for many', { timeout: 60_000 }, async () => {
    await withSiyi(async (siyi) => {
      await addVillage(siyi);
      const clerk = acting(siyi, 'clerk');
      const started = await Promise.all(
        Array.from({ length: 1100 }, () => clerk.start({ item: 'GG-02', organisation: village, title: '样例证明' })),
      );
      expect(started.every(({ ok }) => ok)).toBe(true);
      const { taken, signed } = await siyi.advanceLedger();
      expect([taken, signed]).toEqual([1100, 2]);
      expect((await ledgersOf(siyi))[0]).toMatchObject({ size: 1100, signedSize: 1100 });
    });
    await withSiyi(async () => undefined);
  });

  it('keeps its keys in a file of its owner alone, made once and told once', async () => {
    const told: unknown[] = [];
    const onKeysMade = (...all: readonly unknown[]) => void told.push(all);
    await withSiyi(async () => undefined, { onKeysMade });
    await withSiyi(async () => undefined, { onKeysMade });
    expect(told).toEqual([
      [
        `${database}.key`,
        [expect.objectContaining({ type: 'ed25519', fingerprint: expect.stringMatching(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/) })],
      ],
    ]);
    expect(statSync(`${database}.key`).mode & 0o777).toBe(0o600);
    const { keys } = JSON.parse(readFileSync(`${database}.key`, 'utf8')) as { readonly keys: readonly { readonly secret: string }[] };
    expect(readFileSync(database).includes(keys[0]?.secret ?? '')).toBe(false);
  });

  it.each(['', 'a b', 'x+y', 'https://example.com/ledgers', 'example.com/'])('refuses the name «%s»', async (ledgerName) => {
    await expect(open({ ledgerName })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('what starts looks at its ledgers', () => {
  it('and does not start on an older database than was signed for', async () => {
    await prepare(2);
    copyFileSync(database, `${database}.old`);
    await withSiyi(async (siyi) => {
      await openMatters(siyi, 2);
      await siyi.advanceLedger();
    });
    copyFileSync(`${database}.old`, database);
    rmSync(`${database}-wal`, { force: true });
    await expect(open()).rejects.toMatchObject({ code: 'LEDGER_ROLLED_BACK', facts: { ledger: sampleOrigin, size: 2, signed: 4 } });
    await withSiyi(async () => undefined, { ledgersAtRest: true });
  });

  it('and does not start on an empty database where there was one', async () => {
    await prepare(2);
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${database}${suffix}`, { force: true });
    await expect(open()).rejects.toMatchObject({ code: 'LEDGER_ROLLED_BACK', facts: { ledger: sampleOrigin, size: 0, signed: 2 } });
  });

  it('and does not sign with a key that is new, or another’s', async () => {
    await prepare(2);
    const key = readFileSync(`${database}.key`);
    rmSync(`${database}.key`);
    await expect(open()).rejects.toMatchObject({ code: 'LEDGER_KEY_UNKNOWN', facts: { part: 'missing' } });
    expect(existsSync(`${database}.key`)).toBe(false);
    await createSiyi({ database: `${database}.other` }).then((siyi) => siyi.close());
    copyFileSync(`${database}.other.key`, `${database}.key`);
    await expect(open()).rejects.toMatchObject({ code: 'LEDGER_KEY_UNKNOWN', facts: { part: 'other', ledger: sampleOrigin } });
    writeFileSync(`${database}.key`, 'something else');
    await expect(open()).rejects.toMatchObject({ code: 'LEDGER_KEY_UNKNOWN', facts: { part: 'form' } });
    writeFileSync(`${database}.key`, key);
    await withSiyi(async () => undefined);
  });

  it.each([
    ['an entry was changed', "update entry set occurred_at = '2026-01-01T00:00:00.000Z' where sequence = 2", 'entry'],
    [
      'an entry and its leaf were changed',
      "update entry set body = replace(body, '样例证明', '样例伪造'), leaf = zeroblob(32) where sequence = 2",
      'entry',
    ],
    ['an entry can no longer be read', "update entry set body = '{' where sequence = 3", 'entry'],
    ['an entry was removed', 'delete from entry where sequence = 3', 'entry'],
    [
      'entries changed places',
      'update ledger_leaf set sequence = -sequence; update ledger_leaf set sequence = case sequence when -1 then 2 when -2 then 1 else -sequence end',
      'entry',
    ],
    ['a place was removed', 'delete from ledger_leaf where position = 4', 'places'],
    [
      'the last places and leaves were removed',
      'delete from ledger_leaf where position > 2; update ledger set size = 3, signed_size = 3',
      'signed',
    ],
    ['a hash of a tile was changed', 'update tile set hashes = cast(zeroblob(32) || substr(hashes, 33) as blob)', 'root'],
    ['a tile was cut', 'update tile set hashes = substr(hashes, 1, 64)', 'tile'],
    ['a tile was removed', 'delete from tile', 'tile'],
    ['a head was removed', 'delete from checkpoint', 'signed'],
  ])('and does not start when %s', async (_name, statements, what) => {
    await prepare(5);
    tamper(...statements.split('; '));
    await expect(open()).rejects.toMatchObject({ code: 'LEDGER_BROKEN', facts: { ledger: sampleOrigin, what } });
  });

  it('and names the entry that was changed', async () => {
    const [, second] = await prepare(3);
    tamper("update entry set person = '00000000-0000-4000-8000-000000000009' where sequence = 2");
    await expect(open()).rejects.toMatchObject({ facts: { what: 'entry', index: 1, instance: second, revision: 1 } });
  });
});

describe('an entry that was changed before it came into its ledger', () => {
  it('halts that ledger, and none beside it', async () => {
    const ids = await withSiyi(async (siyi) => {
      await addVillage(siyi);
      return openMatters(siyi, 3);
    });
    tamper("update entry set body = replace(body, '样例证明', '样例伪造') where sequence = 2");
    clock.set('2027-03-01T09:00:00+08:00');
    await withSiyi(async (siyi) => {
      const [other = ''] = await openMatters(siyi, 1);
      await expect(siyi.advanceLedger()).rejects.toMatchObject({
        code: 'LEDGER_LEAF_WRONG',
        facts: { ledger: sampleOrigin, instance: ids[1], revision: 1 },
      });
      expect(await isProved(siyi, ids[0] ?? '')).toBeNull();
      expect(await isProved(siyi, other)).toBe(true);
      const [more = ''] = await openMatters(siyi, 1);
      expect(await siyi.advanceLedger()).toEqual({ taken: 1, signed: 1 });
      expect(await isProved(siyi, more)).toBe(true);
      expect((await ledgersOf(siyi)).map(({ size, signedSize }) => [size, signedSize])).toEqual([
        [1, 0],
        [2, 2],
      ]);
    });
    tamper("update entry set body = replace(body, '样例伪造', '样例证明') where sequence = 2");
    await withSiyi(async (siyi) => {
      await siyi.advanceLedger();
      for (const id of ids) expect(await isProved(siyi, id)).toBe(true);
      expect(await siyi.context.store.read(readMark)).toBe(5);
    });
  });
});

describe('an entry that was changed between its ledger and its head, in the life of one process', () => {
  /** Two matters in the ledger and not signed for, and a way to change the database beside the process. */
  async function integrated(act: (siyi: Siyi, change: (statement: string) => void) => Promise<void>): Promise<void> {
    await prepare(2);
    await withSiyi(async (siyi) => {
      await openMatters(siyi, 2);
      const { integrateLedger } = await import('../../src/service/integrate-ledger.ts');
      await integrateLedger(siyi.context);
      await act(siyi, (statement) => tamper(statement));
    });
  }

  it('is not signed for when its recorded hash is another', async () => {
    await integrated(async (siyi, change) => {
      change('update entry set leaf = randomblob(32) where sequence = 4');
      await expect(siyi.advanceLedger()).rejects.toMatchObject({ code: 'LEDGER_LEAF_WRONG', facts: { index: 3, revision: 1 } });
      expect((await ledgersOf(siyi))[0]).toMatchObject({ size: 4, signedSize: 2 });
    });
  });

  it('is signed for as it was recorded, and found by the next who looks', async () => {
    await integrated(async (siyi, change) => {
      change("update entry set occurred_at = '2026-01-01T00:00:00.000Z' where sequence = 4");
      expect(await siyi.advanceLedger()).toEqual({ taken: 0, signed: 1 });
    });
    await expect(open()).rejects.toMatchObject({ code: 'LEDGER_BROKEN', facts: { what: 'entry', index: 3 } });
    tamper('update entry set occurred_at = recorded_at where sequence = 4');
    await withSiyi(async (siyi) => expect((await ledgersOf(siyi))[0]).toMatchObject({ size: 4, signedSize: 4 }));
  });
});

describe('an entry that was changed between its ledger and its head', () => {
  it('is never signed for', async () => {
    await prepare(2);
    await withSiyi(async (siyi) => {
      await openMatters(siyi, 2);
      const { integrateLedger } = await import('../../src/service/integrate-ledger.ts');
      await integrateLedger(siyi.context);
    });
    tamper("update entry set occurred_at = '2026-01-01T00:00:00.000Z' where sequence = 4");
    await withSiyi(
      async (siyi) => {
        await expect(siyi.advanceLedger()).rejects.toMatchObject({ code: 'LEDGER_LEAF_WRONG', facts: { index: 3 } });
        expect((await ledgersOf(siyi))[0]).toMatchObject({ size: 4, signedSize: 2 });
      },
      { ledgersAtRest: true },
    );
  });
});
