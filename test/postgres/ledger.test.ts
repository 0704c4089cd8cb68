import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { createSiyi } from '../../src/main.ts';
import { integrateLedger } from '../../src/service/integrate-ledger.ts';
import { newLedgerState } from '../../src/service/ledger-setting.ts';
import { listLedgers } from '../../src/store/ledger/list-ledgers.ts';
import { readMark } from '../../src/store/ledger/read-mark.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { temporaryFolder } from '../cli/cli-run.ts';
import { appendNext, idOf, sampleDistrict, startSample } from '../conformance/samples.ts';
import { areOneTree, isProved, openHead, openMatters } from '../samples/ledger-samples.ts';
import { addVillage } from '../service/sample-file.ts';
import { openDatabases, type Databases } from './databases.ts';

const folder = temporaryFolder();
let databases: Databases;
beforeAll(async () => {
  databases = await openDatabases();
});
afterAll(async () => {
  folder.remove();
  await databases.close();
});
const rest = 2 ** 31 - 1;

describe('ledgers of several nodes', () => {
  it('are one tree, whoever puts entries in and signs, also without turns', { timeout: 120_000 }, async () => {
    const { url } = await databases.fresh();
    const how = { database: url, files: folder.path('race'), ledgerMs: rest, sweepMs: rest, deliverMs: rest };
    const nodes = await Promise.all([1, 2, 3].map(() => createSiyi(how)));
    const [first] = nodes;
    if (first === undefined) throw new Error('unreachable');
    await addVillage(first);
    const heads = [];
    const ids: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const opened = Promise.all(nodes.map((node) => openMatters(node, 5)));
      // Not by turns, as when a node does not know yet that it has lost its turn.
      await Promise.allSettled(nodes.map((node) => node.advanceLedger()));
      ids.push(...(await opened).flat());
      const proved = await first.proveEntry(ids[0] ?? '', 1);
      if (proved !== null) heads.push(await openHead(first, proved.checkpoint));
    }
    await first.advanceLedger();
    for (const id of ids) expect(await isProved(first, id)).toBe(true);
    expect(await areOneTree(first, heads)).toBe(true);
    expect((await first.context.store.read(listLedgers)).map(({ size, signedSize }) => [size, signedSize])).toEqual([[90, 90]]);
    for (const node of nodes) await node.close();
  });
});

describe('the mark', () => {
  it('never passes an entry that was given its sequence and is not committed yet', { timeout: 60_000 }, async () => {
    const { url, migratorUrl } = await databases.fresh();
    const store = await openPostgresStore({ url, migrations });
    const held = new pg.Client({ connectionString: migratorUrl });
    await held.connect();
    await store.write(sampleDistrict);
    for (const number of [1, 2]) await store.write(() => startSample(idOf(4, number)));
    // A transaction like any that records: it writes the matter, takes a sequence, and does not end.
    await held.query(
      `begin; set siyi.low = ''; set siyi.high = ':'; update instance set updated_at = updated_at where id = '${idOf(4, 2)}'`,
    );
    const { rows } = await held.query<{ taken: string }>("select nextval('entry_sequence_seq') as taken");
    const taken = Number(rows[0]?.taken);
    const setting = { name: 'siyi.local/ledgers', state: newLedgerState() };
    const context = { store, clock: { now: () => '2026-03-02T01:00:00.000Z' }, ledger: setting } as never;
    for (let count = 0; count < 3; count += 1) {
      await store.write(() => appendNext(idOf(4, 1)));
      expect((await integrateLedger(context)).taken).toBe(1);
    }
    for (let count = 0; count < 3; count += 1) await integrateLedger(context);
    expect(await store.read(readMark)).toBeLessThan(taken);
    await held.query('rollback');
    // Transactions of other databases of the server hold it up as well: the numbers are the server's.
    const advanced = async () => integrateLedger(context).then(() => store.read(readMark));
    await expect.poll(advanced, { timeout: 30_000 }).toBe(taken + 3);
    await held.end();
    await store.close();
  });
});
