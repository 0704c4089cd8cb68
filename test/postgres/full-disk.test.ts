import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import type { Failure } from '../../src/kernel/failure.ts';
import { readInstance } from '../../src/store/instance/read-instance.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import type { Store } from '../../src/store/store.ts';
import { appendNext, idOf, sampleDistrict, startSample } from '../conformance/samples.ts';
import { canMount, mountSmallDisk } from '../samples/small-disk.ts';
import { startPostgres, type ServerOptions } from './start-postgres.ts';

const matters = Array.from({ length: 8 }, (_, at) => idOf(4, at + 1));
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A store on a server of which a part lies on a small disk, and what it was told to be broken by. */
async function onSmallDisk(megabytes: number, options: (folder: string) => ServerOptions) {
  const disk = mountSmallDisk(megabytes);
  ends.push(disk.remove);
  const server = await startPostgres(options(disk.folder));
  ends.push(() => server.stop());
  const told: string[] = [];
  const store = await openPostgresStore({ url: server.url(), migrations, patienceMs: 10_000, onBroken: ({ code }) => told.push(code) });
  ends.push(() => store.close());
  await store.write(sampleDistrict);
  await Promise.all(matters.map((matter) => store.write(() => startSample(matter), { lane: matter })));
  return { disk, server, store, told };
}

/** Appends to every matter at once for as long as it may; counts what was acknowledged of each, and how the rest failed. */
function appending(store: Store) {
  const acknowledged = new Map(matters.map((matter) => [matter, 0]));
  const failed: { readonly matter: string; readonly code: string }[] = [];
  let goesOn = true;
  const append = async (matter: string): Promise<void> => {
    while (goesOn) {
      try {
        await store.write(() => appendNext(matter, { facts: { filler: randomBytes(24_000).toString('base64') } }), { lane: matter });
        acknowledged.set(matter, (acknowledged.get(matter) ?? 0) + 1);
      } catch (error) {
        failed.push({ matter, code: (error as Failure).code });
        await sleep(50);
      }
    }
  };
  const all = Promise.all(matters.map(append));
  return {
    acknowledged,
    failed,
    until: async (isSo: () => boolean) => {
      while (!isSo()) await sleep(20);
    },
    stop: async () => {
      goesOn = false;
      await all;
    },
  };
}

const revisionOf = async (store: Store, matter: string): Promise<number> => (await store.read(() => readInstance(matter)))?.revision ?? 0;

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, count) => all + count, 0);

describe.runIf(canMount())('a full disk', () => {
  it('under the tables is told as such, reading goes on, and so does everything once there is room', { timeout: 120_000 }, async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'siyi-log-'));
    ends.push(() => rmSync(elsewhere, { recursive: true }));
    chmodSync(elsewhere, 0o777);
    const { disk, store, told } = await onSmallDisk(160, (folder) => ({ within: folder, log: join(elsewhere, 'log') }));
    const work = appending(store);
    await work.until(() => work.failed.length >= 16);
    expect(new Set(work.failed.map(({ code }) => code))).toEqual(new Set(['DATABASE_FULL']));
    expect(await revisionOf(store, idOf(4, 1))).toBeGreaterThan(0);
    const before = sum(work.acknowledged);
    disk.makeRoom();
    await work.until(() => sum(work.acknowledged) >= before + 50);
    await work.stop();
    for (const [matter, count] of work.acknowledged) expect(await revisionOf(store, matter)).toBe(count);
    expect(told).toEqual([]);
  });

  it('under the log stops the server, and once there is room nothing acknowledged is gone', { timeout: 120_000 }, async () => {
    const settings = { max_wal_size: '1GB', checkpoint_timeout: '1h' };
    const { disk, server, store, told } = await onSmallDisk(48, (folder) => ({ log: join(folder, 'log'), settings }));
    const work = appending(store);
    await work.until(() => work.failed.length >= 8);
    disk.makeRoom();
    await server.kill();
    await server.start();
    const before = sum(work.acknowledged);
    await work.until(() => sum(work.acknowledged) >= before + 50);
    await work.stop();
    const passing = new Set(['DATABASE_UNREACHABLE', 'OUTCOME_UNKNOWN', 'DATABASE_FULL']);
    expect(work.failed.filter(({ code }) => !passing.has(code))).toEqual([]);
    for (const [matter, count] of work.acknowledged) {
      const unknown = work.failed.filter((failure) => failure.matter === matter && failure.code === 'OUTCOME_UNKNOWN').length;
      const revision = await revisionOf(store, matter);
      expect([matter, revision >= count, revision <= count + unknown]).toEqual([matter, true, true]);
    }
    expect(told).toEqual([]);
  });
});
