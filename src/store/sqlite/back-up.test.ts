import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../../migrations/index.ts';
import { appendNext, idOf, sampleDistrict, startSample } from '../../../test/conformance/samples.ts';
import { countEntries } from '../journal/count-entries.ts';
import { readLog } from '../journal/read-log.ts';
import type { Store } from '../store.ts';
import { backUpDatabase } from './back-up-database.ts';
import { inspectDatabase } from './inspect-database.ts';
import { openSqliteStore, type SqliteOptions } from './open-sqlite-store.ts';
import { restoreDatabase } from './restore-database.ts';

const matter = idOf(4, 1);
let directory: string;
let path: string;
let backupPath: string;
let opened: Store[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'siyi-backup-'));
  path = join(directory, 'siyi.db');
  backupPath = join(directory, 'backup.db');
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

async function filled(entries: number, options: Partial<SqliteOptions> = {}): Promise<Store> {
  const store = await open(options);
  await store.write(sampleDistrict);
  await store.write(() => startSample(matter));
  await Promise.all(Array.from({ length: entries }, () => store.write(() => appendNext(matter, { facts: { text: '长'.repeat(500) } }))));
  return store;
}

describe('backup()', () => {
  it('copies a database that is being written, whole and in one file', async () => {
    const store = await filled(2000);
    const before = await store.read(() => countEntries({}));
    const told: [number, number][] = [];
    const backup = new AbortController();
    const writer = (async () => {
      while (!backup.signal.aborted) await store.write(() => appendNext(matter));
    })();
    await store.backup(backupPath, (done, total) => told.push([done, total]));
    backup.abort();
    await writer;
    const after = await store.read(() => countEntries({}));
    expect(after).toBeGreaterThan(before);
    expect(readdirSync(directory).filter((name) => name.startsWith('backup'))).toEqual(['backup.db']);
    const { lastKeys, version } = await inspectDatabase(backupPath);
    expect(version).toBe(migrations.length);
    expect(lastKeys['entry']).toBeGreaterThanOrEqual(before);
    expect(lastKeys['entry']).toBeLessThanOrEqual(after);
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
    const copy = await open({ path: backupPath });
    const [first] = await copy.read(() => readLog(0, 1));
    expect(first).toEqual((await store.read(() => readLog(0, 1)))[0]);
  });

  it('never writes over a file', async () => {
    const store = await filled(1);
    writeFileSync(backupPath, '样例');
    await expect(store.backup(backupPath)).rejects.toMatchObject({ code: 'BACKUP_FAILED', facts: { reason: 'exists' } });
    expect(readFileSync(backupPath, 'utf8')).toBe('样例');
  });

  it('gives up when its time is over, when the store closes, and where it cannot write, and leaves nothing', async () => {
    const slow = await filled(2000, { backupMs: -1 });
    await expect(slow.backup(backupPath)).rejects.toMatchObject({ code: 'BACKUP_FAILED', facts: { reason: 'time' } });
    await slow.close();
    const store = await open();
    const missing = join(directory, 'missing', 'b.db');
    await expect(store.backup(missing)).rejects.toMatchObject({ code: 'BACKUP_FAILED', facts: { reason: 'copy' } });
    const interrupted = store.backup(backupPath).catch((error: unknown) => error);
    await store.close();
    expect(await interrupted).toMatchObject({ code: 'BACKUP_FAILED' });
    expect(readdirSync(directory).filter((name) => name.startsWith('backup'))).toEqual([]);
  });

  it('copies a database in memory', async () => {
    const store = await filled(3, { path: ':memory:' });
    await store.backup(backupPath);
    expect((await inspectDatabase(backupPath)).lastKeys).toMatchObject({ entry: 3, instance: 1 });
  });
});

describe('backUpDatabase()', () => {
  it('copies one moment of a database that another connection goes on writing', async () => {
    const store = await filled(2000);
    const before = await store.read(() => countEntries({}));
    const writing = new AbortController();
    const writer = (async () => {
      while (!writing.signal.aborted) await store.write(() => appendNext(matter));
    })();
    let steps = 0;
    await backUpDatabase(path, backupPath, () => (steps += 1));
    writing.abort();
    await writer;
    const { lastKeys } = await inspectDatabase(backupPath);
    expect(lastKeys['entry']).toBeGreaterThanOrEqual(before);
    expect(lastKeys['entry']).toBeLessThan(await store.read(() => countEntries({})));
    expect(steps).toBeLessThan(100);
  });

  it('refuses what is no database of ours', async () => {
    const progress = () => undefined;
    const missing = backUpDatabase(join(directory, 'missing.db'), backupPath, progress);
    await expect(missing).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
    const foreign = new Sqlite(join(directory, 'foreign.db'));
    foreign.exec('create table theirs (x)');
    foreign.close();
    await expect(backUpDatabase(join(directory, 'foreign.db'), backupPath, progress)).rejects.toMatchObject({
      code: 'DATABASE_SCHEMA_UNKNOWN',
    });
  });
});

describe('restoreDatabase()', () => {
  const backedUp = async () => {
    const store = await filled(5);
    await store.backup(backupPath);
    return store;
  };

  it('puts a backup where nothing is, and the store opens on it', async () => {
    await (await backedUp()).close();
    const place = join(directory, 'restored.db');
    expect((await restoreDatabase(backupPath, place, { overwrite: false })).lastKeys['entry']).toBe(5);
    expect(await (await open({ path: place })).read(() => countEntries({}))).toBe(5);
    expect(existsSync(backupPath)).toBe(true);
  });

  it('writes over a database only when told, and never over one that is open', async () => {
    const store = await backedUp();
    await store.write(() => appendNext(matter));
    await expect(restoreDatabase(backupPath, path, { overwrite: false })).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    await expect(restoreDatabase(backupPath, path, { overwrite: true })).rejects.toMatchObject({ code: 'DATABASE_BUSY' });
    expect(await store.read(() => countEntries({}))).toBe(6);
    await store.close();
    await restoreDatabase(backupPath, path, { overwrite: true });
    expect(await (await open()).read(() => countEntries({}))).toBe(5);
  });

  it('replaces a damaged database together with the log it left behind', async () => {
    await (await backedUp()).close();
    writeFileSync(path, 'x'.repeat(9000));
    writeFileSync(`${path}-wal`, 'left behind');
    await restoreDatabase(backupPath, path, { overwrite: true });
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(await (await open()).read(() => countEntries({}))).toBe(5);
  });

  it('refuses a backup that is damaged, not ours, or not there, and leaves the place alone', async () => {
    await (await backedUp()).close();
    const before = readFileSync(path);
    const bytes = readFileSync(backupPath);
    bytes.fill(0x5a, 4096 * 10, 4096 * 14);
    writeFileSync(backupPath, bytes);
    await expect(restoreDatabase(backupPath, path, { overwrite: true })).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
    const foreign = join(directory, 'foreign.db');
    const db = new Sqlite(foreign);
    db.exec('create table theirs (x)');
    db.close();
    await expect(restoreDatabase(foreign, path, { overwrite: true })).rejects.toMatchObject({ code: 'DATABASE_SCHEMA_UNKNOWN' });
    const missing = join(directory, 'missing.db');
    await expect(restoreDatabase(missing, path, { overwrite: true })).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
