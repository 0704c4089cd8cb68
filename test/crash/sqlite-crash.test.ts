import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { leafBytes, leafHash } from '../../src/audit/leaf.ts';
import { countEntries } from '../../src/store/journal/count-entries.ts';
import { readLog } from '../../src/store/journal/read-log.ts';
import { readInstance } from '../../src/store/instance/read-instance.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { takeOutbox } from '../../src/store/outbox/take-outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { sampleDistrict, startSample } from '../conformance/samples.ts';
import { brokenExit, matterOf, recordOnce } from './child.ts';
import { runChild, type Ending } from './run-child.ts';

const clients = 8;
let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'siyi-crash-'));
  path = join(directory, 'siyi.db');
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

async function withStore<T>(act: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqliteStore({ path, migrations });
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

const prepare = () =>
  withStore(async (store) => {
    await store.write(sampleDistrict);
    for (let client = 0; client < clients; client += 1) await store.write(() => startSample(matterOf(client)));
  });

const start = (name: string, ...parameters: readonly string[]) => runChild(join(directory, name), ...parameters);

const keysSaid = (ending: Ending, word: string) =>
  ending.said.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

/** Every entry's key in the order of the journal, after each entry has been held against the one before it and against its own leaf. */
async function readWhole(store: Store): Promise<readonly string[]> {
  const entries = await store.read(() => readLog(0, 1_000_000));
  const last = new Map<string, { readonly revision: number; readonly leaf: Uint8Array }>();
  for (const { entry, salts, leaf } of entries) {
    const before = last.get(entry.instance);
    expect(entry.revision).toBe((before?.revision ?? 0) + 1);
    const previous = before === undefined ? null : Buffer.from(before.leaf).toString('hex');
    expect(leafHash(leafBytes(entry, salts, previous)).equals(leaf)).toBe(true);
    last.set(entry.instance, { revision: entry.revision, leaf });
  }
  for (const [instance, { revision, leaf }] of last) {
    const matter = await store.read(() => readInstance(instance));
    expect(matter?.revision).toBe(revision);
    expect(Buffer.from(matter?.leaf ?? []).equals(leaf)).toBe(true);
  }
  expect((await store.read(() => takeOutbox(1_000_000))).map(({ sequence }) => sequence)).toEqual(entries.map(({ sequence }) => sequence));
  return entries.map(({ entry }) => entry.facts['key'] as string);
}

describe('a store whose process is killed', () => {
  it('has every acknowledged unit once, and a unit asked again once', { timeout: 60_000 }, async () => {
    await prepare();
    const until = performance.now() + 12_000;
    let cycles = 0;
    let acknowledged = 0;
    let pending = 0;
    for (; cycles < 3 || (cycles < 12 && performance.now() < until); cycles += 1) {
      const child = start(`said-${cycles}`, 'record-forever', path, `c${cycles}`, String(clients));
      await child.has('ACK');
      await new Promise((resume) => setTimeout(resume, Math.random() * 300));
      child.kill();
      const ending = await child.ended;
      expect(ending.signal).toBe('SIGKILL');
      const acks = new Set(keysSaid(ending, 'ACK'));
      const unanswered = keysSaid(ending, 'TRY').filter((key) => !acks.has(key));
      acknowledged += acks.size;
      pending += unanswered.length;
      await withStore(async (store) => {
        const found = new Set(await readWhole(store));
        expect([...acks].filter((key) => !found.has(key))).toEqual([]);
        for (const key of unanswered) {
          const isNew = await store.write(() => recordOnce(matterOf(Number(key.split('-')[1])), key));
          expect(isNew).toBe(!found.has(key));
        }
        const keys = await readWhole(store);
        expect(new Set(keys).size).toBe(keys.length);
        expect(unanswered.every((key) => keys.includes(key))).toBe(true);
      });
    }
    expect(acknowledged).toBeGreaterThan(cycles);
    expect(pending).toBeGreaterThan(0);
  });

  it('finds by its key a unit whose answer was lost', async () => {
    await prepare();
    const ending = await start('said', 'die-unanswered', path, 'lost').ended;
    expect(ending.signal).toBe('SIGKILL');
    expect(keysSaid(ending, 'TRY')).toEqual(['lost']);
    await withStore(async (store) => {
      expect(await store.write(() => recordOnce(matterOf(0), 'lost'))).toBe(false);
      expect(await readWhole(store)).toEqual(['lost']);
    });
  });

  it('is as it was before a migration during which it was killed', async () => {
    const ending = await start('said', 'die-migrating', path).ended;
    expect(ending).toMatchObject({ signal: 'SIGKILL', said: [] });
    await prepare();
    expect(await withStore((store) => store.read(() => countEntries({})))).toBe(0);
  });
});

describe('a store whose disk fails', () => {
  it.runIf(process.platform === 'linux')('tells nobody that it kept something, and ends the process', async () => {
    await prepare();
    const ending = await start('said', 'lose-disk', path, 'disk').ended;
    expect(keysSaid(ending, 'GOT')).toEqual(['DATABASE_BROKEN', 'DATABASE_BROKEN']);
    expect(ending.code).toBe(brokenExit);
    expect(await withStore(readWhole)).toContain('disk-before');
  });
});

describe('two processes on one database', () => {
  it('open a new one at once', async () => {
    const endings = await Promise.all([1, 2, 3].map((number) => start(`said-${number}`, 'open', path, `${number}`).ended));
    expect(endings.map(({ code, said }) => [code, said])).toEqual([1, 2, 3].map((number) => [0, [`OPEN ${number}`]]));
    await prepare();
  });

  it('lose no update to each other', { timeout: 60_000 }, async () => {
    await prepare();
    const children = ['a', 'b'].map((name) => start(`said-${name}`, 'record-together', path, name, '150'));
    for (const child of children) await child.has('OPEN');
    writeFileSync(`${path}.go`, '');
    const endings = await Promise.all(children.map((child) => child.ended));
    expect(endings.map(({ code }) => code)).toEqual([0, 0]);
    const keys = await withStore(readWhole);
    expect(keys).toHaveLength(300);
    expect(new Set(keys).size).toBe(300);
    const turns = keys.filter((key, at) => at > 0 && key[0] !== keys[at - 1]?.[0]).length;
    expect(turns).toBeGreaterThan(0);
  });
});
