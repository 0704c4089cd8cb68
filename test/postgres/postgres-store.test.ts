import fc from 'fast-check';
import pg from 'pg';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { sha256 } from '../../src/kernel/digest.ts';
import { Failure } from '../../src/kernel/failure.ts';
import { readInstance } from '../../src/store/instance/read-instance.ts';
import { countEntries } from '../../src/store/journal/count-entries.ts';
import { readTrail } from '../../src/store/journal/read-trail.ts';
import { putFlow } from '../../src/store/flow/put-flow.ts';
import { many } from '../../src/store/many.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { findResult } from '../../src/store/result/find-result.ts';
import { statement } from '../../src/store/statement.ts';
import type { Store } from '../../src/store/store.ts';
import type { Work } from '../../src/store/work.ts';
import { appendNext, idOf, minute, otherVillage, sampleDistrict, startSample, village } from '../conformance/samples.ts';
import { openDatabases, type Database, type Databases } from './databases.ts';
import { asking } from './asking.ts';

const person = idOf(2, 1);

/** Records once, however often it is asked: answers the revision. */
function* recordOnce(matter: string, key: string): Work<number> {
  const known = yield* findResult(person, key);
  if (known !== null) return (known.body as { readonly revision: number }).revision;
  const before = yield* readInstance(matter);
  const revision = (before?.revision ?? 0) + 1;
  const result = { person, key, request: sha256(key), status: 201, body: { revision }, recordedAt: minute(1) };
  yield* appendNext(matter, { facts: { key } }, { result });
  return revision;
}

const placesOfMatters = statement((db) => db.selectFrom('instance').select('organisation').distinct().orderBy('organisation'));

/** A unit that reads some times before it does what it is for. */
function* slowly<T>(reads: number, work: Work<T>): Work<T> {
  for (let read = 0; read < reads; read += 1) yield* countEntries({});
  return yield* work;
}

let databases: Databases;
let database: Database;
let nodes: readonly Store[];

beforeAll(async () => {
  databases = await openDatabases();
});
afterAll(() => databases.close());
beforeEach(async () => {
  database = await databases.fresh();
  nodes = await Promise.all([1, 2, 3].map(() => openPostgresStore({ url: database.url, migrations })));
  await nodes[0]?.write(sampleDistrict);
});
afterEach(async () => {
  for (const node of nodes) await node.close();
});

const node = (at: number): Store => nodes[at % nodes.length] as Store;

describe('several nodes on one database', () => {
  it('record on one matter one after the other, and each sees those before', async () => {
    await node(0).write(() => startSample(idOf(4, 1)));
    const asked = Array.from({ length: 60 }, (_, at) => node(at).write(() => recordOnce(idOf(4, 1), `k${at}`), { lane: idOf(4, 1) }));
    const revisions = await Promise.all(asked);
    expect([...revisions].sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
    const trail = await node(1).read(() => readTrail(idOf(4, 1), 0, 1000));
    expect(trail.map(({ entry }) => entry.revision)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
  });

  it('answer a request that reaches all of them at once with one and the same entry', async () => {
    await node(0).write(() => startSample(idOf(4, 1)));
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all([0, 1, 2].map((at) => node(at).write(() => recordOnce(idOf(4, 1), `round${round}`))));
      expect(answers).toEqual([round + 1, round + 1, round + 1]);
    }
    expect(await node(0).read(() => countEntries({}))).toBe(10);
  });

  it('never wait for one another in a circle, though their units come to their first writes at different times', async () => {
    const matters = Array.from({ length: 8 }, (_, at) => idOf(4, at + 1));
    await node(0).write(function* () {
      for (const matter of matters) yield* startSample(matter);
    });
    for (let round = 0; round < 10; round += 1) {
      const unit = (matter: string, at: number, by: number) => () =>
        slowly((at + by) % 2 === 0 ? 6 : 0, recordOnce(matter, `${matter} ${round} ${by}`));
      const asked = [0, 1].map((by) => matters.map((matter, at) => node(by).write(unit(matter, at, by), { lane: matter })));
      await Promise.all(asked.flat());
    }
    expect(await node(0).read(() => countEntries({}))).toBe(160);
    const admin = new pg.Client({ connectionString: databases.superuser(database) });
    await admin.connect();
    await admin.query('select pg_stat_force_next_flush()');
    const { rows } = await admin.query('select deadlocks::int from pg_stat_database where datname = current_database()');
    await admin.end();
    expect(rows).toEqual([{ deadlocks: 0 }]);
  });

  it('number versions without a gap or a double, although each could not see what the others were about', async () => {
    const put = (at: number) =>
      putFlow({
        hash: sha256(`flow${at}`).toString('hex'),
        item: 'B01',
        config: { at },
        meta: {},
        inForceFrom: '2026-01-01',
        addedAt: minute(1),
      });
    const versions = await Promise.all(Array.from({ length: 12 }, (_, at) => node(at).write(() => put(at), { lane: `flow${at}` })));
    expect(versions.map(({ version }) => version).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  });

  it('write on different matters side by side, in fewer commits than units', async () => {
    const matters = Array.from({ length: 40 }, (_, at) => idOf(4, at + 1));
    await node(0).write(function* () {
      for (const matter of matters) yield* startSample(matter);
    });
    const before = node(0).counters();
    await Promise.all(matters.map((matter) => node(0).write(() => recordOnce(matter, `k${matter}`), { lane: matter })));
    const after = node(0).counters();
    expect(after.units - before.units).toBe(40);
    expect(after.commits - before.commits).toBeLessThan(40);
  });

  it('take turns at what one of them should do, and the next has it when the first is gone', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const first = node(0).takeTurn('sweep', async () => {
      await held;
      return 'first';
    });
    await new Promise((resume) => setTimeout(resume, 100));
    expect(await node(1).takeTurn('sweep', () => Promise.resolve('second'))).toBeNull();
    expect(await node(1).takeTurn('other', () => Promise.resolve('second'))).toBe('second');
    await asking(databases.superuser(database), (client) =>
      client.query(
        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
      ),
    );
    expect(await node(2).takeTurn('sweep', () => Promise.resolve('third'))).toBe('third');
    release();
    expect(await first).toBe('first');
  });
});

describe('a connection that is lost', () => {
  it('loses and doubles nothing: what was not committed is done again on another', async () => {
    await node(0).write(() => startSample(idOf(4, 1)));
    let stop = false;
    const killing = asking(databases.superuser(database), async (client) => {
      while (!stop) {
        await client.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'siyi' and random() < 0.2",
        );
        await new Promise((resume) => setTimeout(resume, 15));
      }
    });
    const acknowledged = new Set<string>();
    let unknown = 0;
    for (let at = 0; at < 150; at += 1) {
      try {
        await node(at).write(() => recordOnce(idOf(4, 1), `k${at}`), { lane: idOf(4, 1) });
        acknowledged.add(`k${at}`);
      } catch (error) {
        expect(error).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
        unknown += 1;
      }
    }
    stop = true;
    await killing;
    const kept = (await node(0).read(() => readTrail(idOf(4, 1), 0, 1000))).map(({ entry }) => entry.facts['key'] as string);
    expect(new Set(kept).size).toBe(kept.length);
    expect([...acknowledged].filter((key) => !kept.includes(key))).toEqual([]);
    expect(kept.length).toBeLessThanOrEqual(acknowledged.size + unknown);
    expect(acknowledged.size).toBeGreaterThan(100);
  });
});

describe('the rights of the service', () => {
  const attacks = [
    'update entry set body = body',
    'delete from entry',
    'truncate entry cascade',
    'delete from entry_00',
    'select from entry_00',
    'insert into entry_rest overriding system value select * from entry',
    'update refusal set body = body',
    'delete from instance',
    'alter table entry disable trigger all',
    'drop table entry cascade',
    'delete from migration',
    'alter table entry no force row level security',
  ];

  it.each(attacks)('do not reach as far as: %s', async (attack) => {
    await expect(asking(database.url, (client) => client.query(attack))).rejects.toMatchObject({ code: '42501' });
  });

  it('and the owner of the tables is kept from changing an entry by triggers, in every partition', async () => {
    await node(0).write(() => startSample(idOf(4, 1)));
    await node(0).write(() => appendNext(idOf(4, 1)));
    const seeing = "set siyi.low = ''; set siyi.high = ':';";
    for (const attack of ['update entry set body = body', 'delete from entry', 'delete from entry_00', 'truncate entry cascade']) {
      await expect(asking(database.migratorUrl, (client) => client.query(`${seeing} ${attack}`))).rejects.toMatchObject({ code: '23000' });
    }
  });
});

describe('a store that is closed while it has a turn', () => {
  it('leaves no connection behind', async () => {
    const one = await databases.fresh();
    const store = await openPostgresStore({ url: one.url, migrations });
    await store.takeTurn('sweep', () => store.close());
    const connections =
      'select count(*)::int as count from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
    await expect
      .poll(() => asking(databases.superuser(one), async (client) => (await client.query(connections)).rows as unknown), { timeout: 2000 })
      .toEqual([{ count: 0 }]);
  });
});

describe('the fence between places', () => {
  beforeEach(async () => {
    for (const [id, place] of [
      [idOf(4, 1), village],
      [idOf(4, 2), otherVillage],
    ] as const) {
      await node(0).write(() => startSample(id, place));
      await node(0).write(() => appendNext(id));
    }
  });

  it('shows a transaction the matters and entries of its own place', async () => {
    const seen = async (within: string) => [
      (await node(0).read(() => readInstance(idOf(4, 1)), { within }))?.id,
      (await node(0).read(() => readInstance(idOf(4, 2)), { within }))?.id,
      (await node(0).read(() => readTrail(idOf(4, 2), 0, 1000), { within })).length,
    ];
    expect(await seen('')).toEqual([idOf(4, 1), idOf(4, 2), 1]);
    expect(await seen(village)).toEqual([idOf(4, 1), undefined, 0]);
    expect(await seen(otherVillage)).toEqual([undefined, idOf(4, 2), 1]);
    expect(await seen('9901')).toEqual([idOf(4, 1), idOf(4, 2), 1]);
  });

  it('keeps it from writing into another', async () => {
    await expect(node(0).write(() => appendNext(idOf(4, 2)), { within: village })).rejects.toThrow();
    await expect(node(0).write(() => startSample(idOf(4, 3), otherVillage), { within: village })).rejects.toMatchObject({
      code: 'INVARIANT_BROKEN',
    });
    expect(await node(0).read(() => countEntries({}))).toBe(2);
  });

  it('stands around each unit alone, with whomever it shares a transaction and however that ends', async () => {
    const store = await openPostgresStore({ url: database.url, migrations, connections: 1 });
    const places: Readonly<Record<string, readonly string[]>> = {
      '': [village, otherVillage],
      '99': [village, otherVillage],
      [village]: [village],
      [otherVillage]: [otherVillage],
    };
    const wrong: unknown[] = [];
    let count = 10;
    const unitOf = (within: string, reads: number, ending: string) => {
      const id = idOf(4, (count += 1));
      const organisation = places[within]?.[0] ?? '';
      return function* (): Work<void> {
        for (let read = 0; read < reads; read += 1) {
          const seen = (yield* many(placesOfMatters, {})).map((row) => row.organisation);
          if (!isDeepStrictEqual(seen, places[within])) wrong.push({ within, seen });
        }
        if (ending === 'threw') throw new Failure('INPUT_INVALID');
        yield* startSample(id, organisation);
        if (ending === 'failed') yield* startSample(id, organisation);
        if (ending === 'wrote and threw') throw new Failure('INPUT_INVALID');
      };
    };
    const units = fc.array(
      fc.record({
        within: fc.constantFrom(...Object.keys(places)),
        reads: fc.integer({ min: 1, max: 4 }),
        ending: fc.oneof({ weight: 20, arbitrary: fc.constant('kept') }, fc.constantFrom('threw', 'wrote and threw', 'failed')),
      }),
      { minLength: 2, maxLength: 12 },
    );
    const check = fc.asyncProperty(units, async (asked) => {
      const outcomes = await Promise.allSettled(
        asked.map(({ within, reads, ending }) => store.write(unitOf(within, reads, ending), { lane: `${(count += 1)}`, within })),
      );
      expect(outcomes.map(({ status }) => status)).toEqual(asked.map(({ ending }) => (ending === 'kept' ? 'fulfilled' : 'rejected')));
      expect(wrong).toEqual([]);
    });
    await fc.assert(check, { numRuns: 40 });
    const { units: kept, commits } = store.counters();
    expect(kept / commits).toBeGreaterThan(1.5);
    await store.close();
  });

  it('shows nothing to a connection that says no place', async () => {
    const { rows } = await asking(database.url, (client) => client.query('select 1 from instance union all select 1 from entry'));
    expect(rows).toEqual([]);
  });
});
