import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyInclusion } from '../../src/audit/inclusion.ts';
import { createSiyi, type SiyiOptions } from '../../src/main.ts';
import { integrateLedger } from '../../src/service/integrate-ledger.ts';
import type { EntryProof } from '../../src/service/prove-entry.ts';
import { restartLedgers, type LedgersRestarted } from '../../src/service/restart-ledgers.ts';
import type { Siyi } from '../../src/service/siyi.ts';
import { listLedgers } from '../../src/store/ledger/list-ledgers.ts';
import { temporaryFolder } from '../cli/cli-run.ts';
import { isProved, openHead, openMatters, sampleOrigin } from '../samples/ledger-samples.ts';
import { addVillage, standingClock } from './sample-file.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const rest = 2 ** 31 - 1;
const reason = '样例：硬盘损坏，只有旧备份';
let database: string;
let count = 0;

beforeEach(() => {
  count += 1;
  database = folder.path(`restart-${count}.db`);
});

async function withSiyi<T>(act: (siyi: Siyi) => Promise<T>, options: Partial<SiyiOptions> = {}): Promise<T> {
  const clock = standingClock('2026-03-02T09:00:00+08:00');
  const siyi = await createSiyi({ database, clock, sweepMs: rest, deliverMs: rest, ledgerMs: rest, ...options });
  try {
    return await act(siyi);
  } finally {
    await siyi.close();
  }
}

/** Opens so many more matters, has them signed for, and answers the proof of the last. */
const signed = (matters: number) =>
  withSiyi(async (siyi) => {
    const ids = await openMatters(siyi, matters);
    await siyi.advanceLedger();
    const last = ids.at(-1) ?? '';
    return { ids, last, proof: (await siyi.proveEntry(last, 1)) as EntryProof };
  });

const begin = () => withSiyi((siyi) => addVillage(siyi));
const restart = (): Promise<LedgersRestarted> => withSiyi((siyi) => restartLedgers(siyi.context, reason), { ledgersAtRest: true });
const keep = (name: string) => copyFileSync(database, `${database}.${name}`);
const putBack = (name: string) => copyFileSync(`${database}.${name}`, database);
const second = `${sampleOrigin}.2`;

/** Changes the closed database by hand, as one who has the file and takes the triggers away. */
function tamper(...statements: readonly string[]): void {
  const db = new Sqlite(database);
  db.pragma('foreign_keys = off');
  const triggers = db.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) db.exec(`drop trigger "${name}"`);
  for (const statement of statements) db.exec(statement);
  db.close();
}

describe('after an old backup was put back', () => {
  it('nothing starts, a next part is begun, and what was proved stays proved', async () => {
    await begin();
    const before = await signed(2);
    keep('old');
    const lost = await signed(3);
    putBack('old');
    await expect(withSiyi(async () => undefined)).rejects.toMatchObject({ code: 'LEDGER_ROLLED_BACK' });
    const { ended, made } = await restart();
    expect(made).toBeNull();
    expect(ended).toMatchObject([
      { origin: sampleOrigin, failure: { code: 'LEDGER_ROLLED_BACK' }, lost: 3, carried: 0, left: 0, next: null },
    ]);
    await withSiyi(async (siyi) => {
      const ids = await openMatters(siyi, 2);
      expect(await siyi.advanceLedger()).toEqual({ taken: 2, signed: 1 });
      expect((await siyi.proveEntry(ids[0] ?? '', 1))?.origin).toBe(second);
      for (const id of [...ids, ...before.ids]) expect(await isProved(siyi, id)).toBe(true);
      const { root } = await openHead(siyi, lost.proof.checkpoint);
      expect(verifyInclusion({ ...lost.proof, root })).toBe(true);
      const [first] = await siyi.context.store.read(listLedgers);
      expect(first?.end?.reason).toBe(reason);
      expect(JSON.parse(first?.end?.lost ?? '')).toMatchObject({ code: 'LEDGER_ROLLED_BACK', lost: 3, left: 0 });
    });
    await withSiyi(async () => undefined);
    expect(await restart()).toEqual({ ended: [], made: null });
  });

  it('what was not signed there goes on in the next part, once', async () => {
    await begin();
    await signed(2);
    const waiting = await withSiyi(async (siyi) => {
      const ids = await openMatters(siyi, 2);
      await integrateLedger(siyi.context);
      return ids;
    });
    keep('old');
    await signed(1);
    putBack('old');
    expect((await restart()).ended).toMatchObject([{ lost: 1, carried: 2, next: second }]);
    await withSiyi(async (siyi) => {
      expect(await siyi.advanceLedger()).toEqual({ taken: 0, signed: 1 });
      for (const id of waiting) {
        expect((await siyi.proveEntry(id, 1))?.origin).toBe(second);
        expect(await isProved(siyi, id)).toBe(true);
      }
    });
  });

  it('a ledger that is lost altogether is never begun again under its name, nor is any of its parts', async () => {
    await begin();
    keep('empty');
    await signed(2);
    keep('old');
    await signed(2);
    putBack('old');
    await restart();
    await signed(2);
    const heads = readFileSync(`${database}.key.heads`, 'utf8');
    expect(heads).toContain(second);
    putBack('old');
    const again = await restart();
    expect(again.ended.map(({ origin, lost }) => [origin, lost])).toEqual([
      [second, 2],
      [sampleOrigin, 2],
    ]);
    expect((await signed(1)).proof.origin).toBe(`${sampleOrigin}.3`);
    putBack('empty');
    expect((await restart()).ended.map(({ origin }) => origin).sort()).toEqual([sampleOrigin, second, `${sampleOrigin}.3`]);
    expect((await signed(1)).proof.origin).toBe(`${sampleOrigin}.4`);
  });
});

describe('after the keys were lost', () => {
  it('a key is made, and a next part is signed by it', async () => {
    await begin();
    await signed(2);
    rmSync(`${database}.key`);
    await expect(withSiyi(async () => undefined)).rejects.toMatchObject({ code: 'LEDGER_KEY_UNKNOWN' });
    const { ended, made } = await restart();
    expect(made?.keys).toHaveLength(1);
    expect(ended).toMatchObject([{ origin: sampleOrigin, failure: { code: 'LEDGER_KEY_UNKNOWN' }, lost: 0 }]);
    const { last } = await signed(1);
    await withSiyi(async (siyi) => expect(await isProved(siyi, last)).toBe(true));
  });
});

describe('after the database was changed', () => {
  it('an entry that is not what was recorded is left behind, and the others go on', async () => {
    await begin();
    await signed(2);
    const waiting = await withSiyi(async (siyi) => {
      const ids = await openMatters(siyi, 3);
      await integrateLedger(siyi.context);
      return ids;
    });
    tamper("update entry set person = '00000000-0000-4000-8000-000000000009' where sequence = 4");
    await expect(withSiyi(async () => undefined)).rejects.toMatchObject({ code: 'LEDGER_BROKEN' });
    expect((await restart()).ended).toMatchObject([{ failure: { code: 'LEDGER_BROKEN' }, lost: 0, carried: 2, left: 1, next: second }]);
    await withSiyi(async (siyi) => {
      await siyi.advanceLedger();
      expect(await Promise.all(waiting.map((id) => isProved(siyi, id)))).toEqual([true, null, true]);
    });
  });

  it('an entry that was signed and changed ends its ledger, and siyi starts', async () => {
    await begin();
    await signed(3);
    tamper("update entry set person = '00000000-0000-4000-8000-000000000009' where sequence = 2");
    expect((await restart()).ended).toMatchObject([{ failure: { code: 'LEDGER_BROKEN', facts: { index: 1 } }, carried: 0 }]);
    expect((await signed(1)).proof.origin).toBe(second);
  });
});

describe('beginning anew', () => {
  it('does nothing where nothing is wrong, and asks for a reason', async () => {
    await begin();
    await signed(2);
    expect(await restart()).toEqual({ ended: [], made: null });
    const asked = (text: string) => withSiyi((siyi) => restartLedgers(siyi.context, text));
    for (const text of ['', '  ', '一'.repeat(501)])
      await expect(asked(text)).rejects.toMatchObject({ code: 'INPUT_INVALID', facts: { said: 'cli.ledger.reasonNeeded' } });
    expect((await signed(1)).proof.origin).toBe(sampleOrigin);
  });
});
