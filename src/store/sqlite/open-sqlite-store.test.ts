import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../../migrations/index.ts';
import { appendNext, appendOf, idOf, minute, sampleDistrict, sampleEntry, startSample } from '../../../test/conformance/samples.ts';
import type { Failure } from '../../kernel/failure.ts';
import { appendEntry } from '../journal/append-entry.ts';
import { countEntries } from '../journal/count-entries.ts';
import { readLog } from '../journal/read-log.ts';
import { addOrganisation } from '../organisation/add-organisation.ts';
import type { Store } from '../store.ts';
import { openSqliteStore, type SqliteOptions } from './open-sqlite-store.ts';

const matter = idOf(4, 1);
let directory: string;
let path: string;
let opened: Store[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'siyi-open-'));
  path = join(directory, 'siyi.db');
  opened = [];
});

afterEach(async () => {
  for (const store of opened) await store.close();
  rmSync(directory, { recursive: true });
});

async function open(options: Partial<SqliteOptions> = {}): Promise<Store> {
  const store = await openSqliteStore({ path, migrations, ...options });
  opened.push(store);
  return store;
}

async function withMatter(store: Store): Promise<Store> {
  await store.write(sampleDistrict);
  await store.write(() => startSample(matter));
  return store;
}

function* addNumbered(number: number) {
  const code = String(990_200_000_000 + number);
  yield* addOrganisation({ code, name: '样例', tier: 'village', parent: null, hasCollective: false, addedAt: minute(0) });
}

/** Fills a database with entries, and damages what was added to the file by them. */
async function damageEntries(): Promise<void> {
  await (await open()).close();
  const shape = statSync(path).size;
  const first = await withMatter(await open());
  for (let count = 0; count < 300; count += 1) await first.write(() => appendNext(matter, { facts: { count } }));
  await first.close();
  const bytes = readFileSync(path);
  bytes.fill(0x5a, shape, bytes.length - 4096 * 2);
  writeFileSync(path, bytes);
}

describe('openSqliteStore()', () => {
  it('opens the same database again, with everything in it', async () => {
    const first = await withMatter(await open());
    await first.write(() => appendNext(matter));
    await first.close();
    expect(await (await open()).read(() => countEntries({}))).toBe(1);
  });

  it('refuses the database of another program and leaves it as it was', async () => {
    const foreign = new Sqlite(path);
    foreign.exec('create table theirs (x); insert into theirs values (1)');
    foreign.close();
    const before = readFileSync(path);
    await expect(open()).rejects.toMatchObject({ code: 'DATABASE_SCHEMA_UNKNOWN' });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('refuses a database that has seen more migrations, or others, than it knows', async () => {
    await (await open()).close();
    await expect(open({ migrations: migrations.slice(0, 2) })).rejects.toMatchObject({ code: 'DATABASE_SCHEMA_UNKNOWN' });
    const renamed = migrations.map((migration, at) => (at === 1 ? { ...migration, name: '0002-other' } : migration));
    await expect(open({ migrations: renamed })).rejects.toMatchObject({ code: 'DATABASE_SCHEMA_UNKNOWN' });
    const more = [...renamed, { name: '0009-more', up: () => Promise.resolve() }];
    await expect(open({ migrations: more })).rejects.toMatchObject({ code: 'DATABASE_SCHEMA_UNKNOWN' });
  });

  it('runs only the migrations that are missing, and all of them or none', async () => {
    await (await open({ migrations: migrations.slice(0, 2) })).close();
    const broken = { name: '0004-broken', up: () => Promise.reject(new Error('planted')) };
    await expect(open({ migrations: [...migrations.slice(0, 3), broken] })).rejects.toMatchObject({ code: 'UNEXPECTED' });
    const db = new Sqlite(path);
    expect(db.pragma('user_version', { simple: true })).toBe(2);
    expect(db.prepare("select count(*) from sqlite_schema where name = 'entry'").pluck().get()).toBe(0);
    db.close();
    expect(await (await open()).read(() => countEntries({}))).toBe(0);
  });

  it('writes nothing more once a newer program has migrated the file, and says so', async () => {
    const told: Failure[] = [];
    const store = await withMatter(await open({ onBroken: (failure) => told.push(failure) }));
    await open({ migrations: [...migrations, { name: '9999-next', up: () => Promise.resolve() }] });
    const facts = { seen: migrations.length + 1, known: migrations.length };
    await expect(store.write(() => appendNext(matter))).rejects.toMatchObject({ code: 'DATABASE_SCHEMA_UNKNOWN', facts });
    await expect(store.write(() => appendNext(matter))).rejects.toMatchObject({ code: 'DATABASE_SCHEMA_UNKNOWN', facts });
    await new Promise((resume) => setImmediate(resume));
    expect(told).toMatchObject([{ code: 'DATABASE_SCHEMA_UNKNOWN' }]);
    expect(new Sqlite(path).prepare('select count(*) from entry').pluck().get()).toBe(0);
  });

  it('refuses a place that cannot be opened, and a file that is no database', async () => {
    await expect(open({ path: join(directory, 'missing', 'siyi.db') })).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
    writeFileSync(path, 'no database at all, but long enough to be read as the head of one'.repeat(20));
    await expect(open()).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
  });

  it('refuses one unit more than may wait', async () => {
    const store = await withMatter(await open({ queue: 3 }));
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((number) => store.write(() => addNumbered(number))));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect(outcomes[3]).toMatchObject({ reason: { code: 'OVERLOADED', retryable: true } });
  });

  it('writes no more than a batch in one commit', async () => {
    const store = await open({ batch: 4 });
    await Promise.all(Array.from({ length: 10 }, (_, number) => store.write(() => addNumbered(number))));
    expect(store.counters()).toMatchObject({ commits: 3, units: 10, largestBatch: 4, queueLength: 0 });
  });

  it('waits while another process writes, and gives up in the end', async () => {
    const store = await withMatter(await open({ patienceMs: 300 }));
    const other = new Sqlite(path);
    other.exec('begin immediate');
    await expect(store.write(() => appendNext(matter))).rejects.toMatchObject({ code: 'DATABASE_BUSY', retryable: true });
    expect(await store.read(() => countEntries({}))).toBe(0);
    const waiting = store.write(() => appendNext(matter));
    setTimeout(() => other.exec('commit'), 50);
    await waiting;
    other.close();
    expect(store.counters().busyWaits).toBeGreaterThan(0);
    expect(await store.read(() => countEntries({}))).toBe(1);
  });

  it('tells that the disk is full, keeps what was kept, and goes on reading', async () => {
    const store = await withMatter(await open({ maxBytes: 900_000 }));
    const facts = { text: '长'.repeat(2000) };
    let written = 0;
    const fill = async () => {
      for (; written < 1000; written += 1) await store.write(() => appendNext(matter, { facts }));
    };
    await expect(fill()).rejects.toMatchObject({ code: 'DATABASE_FULL', retryable: true });
    expect(written).toBeGreaterThan(5);
    expect(await store.read(() => countEntries({}))).toBe(written);
    const neighbours = await Promise.allSettled([1, 2].map(() => store.write(() => appendNext(matter, { facts }))));
    expect(neighbours.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
    expect(await store.read(() => countEntries({}))).toBe(written);
    expect(statSync(path).size).toBeLessThanOrEqual(900_000);
  });

  it('refuses a damaged file before anything is read of it', async () => {
    await damageEntries();
    await expect(open()).rejects.toMatchObject({ code: 'DATABASE_BROKEN', facts: { integrity: expect.any(String) as string } });
  });

  it('refuses an index that does not agree with its table', async () => {
    await (await withMatter(await open())).close();
    const bytes = readFileSync(path);
    const turned = Buffer.from(bytes.toString('latin1').replace(matter, idOf(4, 9)), 'latin1');
    expect(turned.equals(bytes)).toBe(false);
    writeFileSync(path, turned);
    await expect(open()).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
  });

  it('looks through a large file while it is used, and stops for good when it is damaged', async () => {
    await damageEntries();
    const told = await new Promise<Failure>((resolve, reject) => void open({ lookBytes: 0, onBroken: resolve, onError: reject }));
    // Pages that SQLite cannot even walk through are an error, others what it finds first.
    expect(JSON.stringify(told.facts)).toMatch(/SQLITE_CORRUPT|page|row|tree/i);
    expect(told.code).toBe('DATABASE_BROKEN');
    await expect(opened.at(-1)?.read(() => countEntries({}))).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
  });

  it('is closed at once while a large file is being looked through, and says nothing more', async () => {
    await (await withMatter(await open())).close();
    const told: unknown[] = [];
    const store = await open({ lookBytes: 0, onBroken: (failure) => told.push(failure), onError: (error) => told.push(error) });
    await store.close();
    await new Promise((resume) => setTimeout(resume, 300));
    expect(told).toEqual([]);
  });

  it('stops for good when a read meets damage', async () => {
    await damageEntries();
    const told: Failure[] = [];
    const store = await open({ lookBytes: 0, onBroken: (failure) => told.push(failure), onError: () => undefined });
    const queued = store.write(() => addNumbered(1)).catch((error: unknown) => error);
    await expect(store.read(() => readLog(0, 1000))).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
    expect(await queued).toMatchObject({ code: 'DATABASE_BROKEN' });
    for (const call of [store.read(() => countEntries({})), store.write(() => addNumbered(2)), store.check(), store.backup(`${path}.b`)]) {
      await expect(call).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
    }
    await new Promise((resume) => setImmediate(resume));
    expect(told).toHaveLength(1);
  });

  it('rejects the whole batch when a unit meets the damage, and none of it is kept', async () => {
    await damageEntries();
    const store = await open({ lookBytes: 0 });
    const outcomes = await Promise.allSettled([
      store.write(() => addNumbered(1)),
      store.write(() => readLog(0, 1000)),
      store.write(() => addNumbered(2)),
    ]);
    expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as Failure).code : 'kept'))).toEqual([
      'DATABASE_BROKEN',
      'DATABASE_BROKEN',
      'DATABASE_BROKEN',
    ]);
  });

  it('tells how large the files are', async () => {
    const health = await (await withMatter(await open())).check();
    expect(health.databaseBytes + health.logBytes).toBeGreaterThan(4096);
  });

  it('empties its log once nobody reads any more, and gives up in the end', async () => {
    const store = await withMatter(await open({ patienceMs: 400 }));
    await store.write(() => appendNext(matter));
    const log = () => statSync(`${path}-wal`).size;
    const reader = new Sqlite(path, { readonly: true });
    const read = () => reader.exec('begin').prepare('select count(*) from entry').get();
    read();
    await store.write(() => appendNext(matter));
    await store.scrub();
    expect(log()).toBeGreaterThan(0);
    const scrubbed = store.scrub();
    setTimeout(() => reader.exec('rollback'), 50);
    await scrubbed;
    expect(log()).toBe(0);
    reader.close();
  });

  it('runs no batch again for a unit that only asked to change what was not there', async () => {
    const store = await withMatter(await open());
    const stale = appendOf(sampleEntry(matter, 7), null);
    let runs = 0;
    const units = Array.from({ length: 5 }, (_, at) =>
      store.write(function* () {
        runs += 1;
        yield* at === 2 ? appendEntry(stale) : addNumbered(at);
      }),
    );
    const codes = (await Promise.allSettled(units)).map((each) => (each.status === 'fulfilled' ? 'kept' : (each.reason as Failure).code));
    expect(codes).toEqual(['kept', 'kept', 'REVISION_STALE', 'kept', 'kept']);
    expect(runs).toBe(5);
    expect(store.counters()).toMatchObject({ undone: 1 });
  });
});
