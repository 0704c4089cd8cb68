import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { Failure } from '../../src/kernel/failure.ts';
import { listOrganisations } from '../../src/store/organisation/list-organisations.ts';
import { param } from '../../src/store/param.ts';
import { openPostgresStore, type PostgresOptions } from '../../src/store/postgres/open-postgres-store.ts';
import { run } from '../../src/store/run.ts';
import { send } from '../../src/store/send.ts';
import { statement } from '../../src/store/statement.ts';
import type { Store } from '../../src/store/store.ts';
import type { Work } from '../../src/store/work.ts';
import { minute } from '../conformance/samples.ts';
import { asking } from './asking.ts';
import { openDatabases, type Database, type Databases } from './databases.ts';

const insert = statement((db) =>
  db
    .insertInto('organisation')
    .values({ code: param('code'), name: param('name'), tier: 'village', parent: null, has_collective: 0, added_at: minute(1) }),
);

let rows = 0;

/** The values of a row that no other test adds. */
const row = (name: string) => ({ code: String(990_101_000_000 + (rows += 1)), name });

function* reads(times: number): Work<void> {
  for (let time = 0; time < times; time += 1) yield* listOrganisations('', { limit: 1 });
}

function* keeps(): Work<void> {
  yield* run(insert, row('sound'));
  yield* reads(1);
  yield* send(insert, row('sound'));
}

/** What damage is done to, by name: it is found once, so that whoever comes again would be kept. */
const damage = `
  create sequence found;
  create function damaged() returns trigger language plpgsql security definer as
    $$ begin if nextval('found') = 1 then raise exception using errcode = 'XX001'; end if; return new; end $$;
  create trigger damaged before insert on organisation for each row when (new.name = 'damaged') execute function damaged();
  create constraint trigger damaged_late after insert on organisation deferrable initially deferred for each row
    when (new.name = 'damaged at the commit') execute function damaged();
  create schema shadows;
  grant usage on schema shadows to public;
  create function shadows.set_config(text, text, boolean) returns text language plpgsql security definer as
    $$ declare times bigint := nextval('found');
    begin
      if times in (1, 201) then raise exception using errcode = 'XX001'; end if;
      if times = 101 then raise exception using errcode = '53200'; end if;
      return pg_catalog.set_config($1, $2, $3);
    end $$`;

/** How a store finds the function that fails in place of the server's own. */
const shadowed = () => ({ url: `${database.url}?options=${encodeURIComponent('-c search_path=public,shadows,pg_catalog')}` });

let databases: Databases;
let database: Database;
const stores: Store[] = [];
beforeAll(async () => {
  databases = await openDatabases();
  database = await databases.fresh();
  await asSuperuser(damage);
});
afterAll(() => databases.close());
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});
beforeEach(() => asSuperuser(`delete from organisation; select setval('found', 1, false)`));

const asSuperuser = (sql: string) => asking(databases.superuser(database), (client) => client.query(sql));

async function namesKept(): Promise<readonly unknown[]> {
  const { rows: found } = await asSuperuser('select name from organisation order by code');
  return found.map(({ name }: { readonly name?: unknown }) => name);
}

/** A store, what it was told to be broken by, and how often each of the units asked of it in one go was begun. */
async function opened(options: Partial<PostgresOptions> = {}) {
  const told: string[] = [];
  const begun: number[] = [];
  const onBroken = ({ code }: Failure) => told.push(code);
  const store = await openPostgresStore({ url: database.url, migrations, onBroken, ...options });
  stores.push(store);
  const inOneGo = async (units: readonly (readonly [lane: string, work: () => Work<void>])[]) => {
    const outcomes = await Promise.allSettled(
      units.map(([lane, work], at) =>
        store.write(
          function* () {
            begun[at] = (begun[at] ?? 0) + 1;
            yield* work();
          },
          { lane },
        ),
      ),
    );
    return outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'kept' : (outcome.reason as Failure).code));
  };
  return { store, told, begun, inOneGo };
}

const soon = () => new Promise((resume) => setTimeout(resume, 50));

const meets: Readonly<Record<string, () => Work<void>>> = {
  'waits for': () => run(insert, row('damaged')),
  'sends unwatched': () => send(insert, row('damaged')),
  'sends unwatched, and then throws,': function* () {
    yield* send(insert, row('damaged'));
    throw new Failure('INPUT_INVALID');
  },
};

const others: Readonly<Record<string, () => Work<void>>> = {
  'is sound': keeps,
  'throws before it has written': function* () {
    yield* reads(1);
    throw new Failure('INPUT_INVALID');
  },
  'throws after it has written': function* () {
    yield* run(insert, row('sound'));
    throw new Failure('INPUT_INVALID');
  },
  'throws after it has sent': function* () {
    yield* send(insert, row('sound'));
    throw new Failure('INPUT_INVALID');
  },
};

const cases = Object.keys(meets).flatMap((how) =>
  Object.keys(others).flatMap((other) =>
    ['first', 'last'].flatMap((lane) => ['at once', 'when the others are done'].map((when) => [how, lane, when, other] as const)),
  ),
);

describe('damage that one of several units of a transaction meets', () => {
  it.each(cases)(
    'by a query that it %s in the %s lane %s, beside one that %s, is told to all and keeps nothing',
    async (how, place, when, other) => {
      const { store, told, begun, inOneGo } = await opened();
      const damaged = function* (): Work<void> {
        if (when !== 'at once') {
          yield* run(insert, row('sound'));
          yield* reads(8);
        }
        yield* meets[how]?.() ?? [];
      };
      const lane = place === 'first' ? '0' : '4';
      const codes = await inOneGo([
        [lane, damaged],
        ['1', keeps],
        ['2', others[other] ?? keeps],
        ['3', keeps],
      ]);
      expect(codes).toEqual(codes.map(() => 'DATABASE_BROKEN'));
      expect(begun).toEqual([1, 1, 1, 1]);
      expect(store.counters()).toMatchObject({ largestBatch: 4, commits: 0, undone: 4 });
      await soon();
      expect(told).toEqual(['DATABASE_BROKEN']);
      expect(await inOneGo([['5', keeps]])).toEqual(['DATABASE_BROKEN']);
      await expect(store.read(() => reads(1))).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
      await expect(store.check()).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
      await store.close();
      expect(told).toEqual(['DATABASE_BROKEN']);
      expect(await namesKept()).toEqual([]);
    },
  );

  it.each(Object.keys(meets))('by a query that it %s is told to those behind it in its lane as well', async (how) => {
    const { told, inOneGo } = await opened();
    const codes = await inOneGo([
      ['1', keeps],
      ['1', meets[how] ?? keeps],
      ['1', keeps],
      ['2', keeps],
    ]);
    expect(codes).toEqual(codes.map(() => 'DATABASE_BROKEN'));
    await soon();
    expect(told).toEqual(['DATABASE_BROKEN']);
    expect(await namesKept()).toEqual([]);
  });

  it('at the commit is told to all and keeps nothing', async () => {
    const { told, inOneGo } = await opened();
    const codes = await inOneGo([
      ['1', keeps],
      ['2', () => run(insert, row('damaged at the commit'))],
      ['3', keeps],
    ]);
    expect(codes).toEqual(codes.map(() => 'DATABASE_BROKEN'));
    await soon();
    expect(told).toEqual(['DATABASE_BROKEN']);
    expect(await namesKept()).toEqual([]);
  });

  it.each(['write', 'read'] as const)('by the statement that says their place, before they begin, is told to those who %s', async (how) => {
    const { store, told, inOneGo } = await opened(shadowed());
    if (how === 'read') await expect(store.read(() => reads(1))).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
    else {
      const codes = await inOneGo([
        ['1', keeps],
        ['2', keeps],
      ]);
      expect(codes).toEqual(['DATABASE_BROKEN', 'DATABASE_BROKEN']);
      expect(await namesKept()).toEqual([]);
    }
    await soon();
    expect(told).toEqual(['DATABASE_BROKEN']);
  });

  it('is told to those that wait for their turn as well, and none of them is begun', async () => {
    const { told, begun, inOneGo } = await opened({ connections: 1, batch: 3 });
    const damaged = () => run(insert, row('damaged'));
    const codes = await inOneGo(Array.from({ length: 12 }, (_, at) => [`${at}`, at === 1 ? damaged : keeps] as const));
    expect(codes).toEqual(codes.map(() => 'DATABASE_BROKEN'));
    expect(begun).toEqual([1, 1, 1]);
    await soon();
    expect(told).toEqual(['DATABASE_BROKEN']);
    expect(await namesKept()).toEqual([]);
  });
});

describe('an ordinary failure among several units of a transaction', () => {
  it.each(['first', 'last'])(
    'of one that throws in the %s lane before it has written is told to that one alone, and the others are kept',
    async (lane) => {
      const { store, told, begun, inOneGo } = await opened();
      const codes = await inOneGo([
        [lane === 'first' ? '0' : '4', others['throws before it has written'] ?? keeps],
        ['1', keeps],
        ['2', keeps],
        ['3', keeps],
      ]);
      expect(codes).toEqual(['INPUT_INVALID', 'kept', 'kept', 'kept']);
      expect(begun).toEqual([1, 1, 1, 1]);
      expect(store.counters()).toMatchObject({ largestBatch: 4, commits: 1, units: 3, undone: 1 });
      expect(told).toEqual([]);
      expect(await namesKept()).toHaveLength(6);
    },
  );

  it.each(['throws after it has written', 'throws after it has sent'])(
    'of one that %s is told to that one, and not what another sent in vain after it had thrown',
    async (how) => {
      const { store, told, inOneGo } = await opened({ connections: 1 });
      const taken = row('sound');
      const codes = await inOneGo([
        ['1', others[how] ?? keeps],
        [
          '2',
          function* () {
            yield* run(insert, taken);
            yield* reads(8);
            yield* send(insert, { ...taken, code: 'short' });
          },
        ],
        ['3', keeps],
      ]);
      expect(codes).toEqual(['INPUT_INVALID', 'INVARIANT_BROKEN', 'kept']);
      expect(store.counters()).toMatchObject({ largestBatch: 3, commits: 1, units: 1, undone: 2 });
      expect(told).toEqual([]);
      expect(await namesKept()).toHaveLength(2);
    },
  );

  it.each([1, 2])('of what one of %i sent unwatched is told to it, and not what its next query failed with by that', async (units) => {
    const { told, inOneGo } = await opened();
    const vain = function* (): Work<void> {
      yield* send(insert, { ...row('sound'), code: 'short' });
      yield* reads(1);
    };
    const codes = await inOneGo(Array.from({ length: units }, (_, at) => [`${at}`, at === 0 ? vain : keeps] as const));
    expect(codes).toEqual(['INVARIANT_BROKEN', 'kept'].slice(0, units));
    expect(told).toEqual([]);
  });

  it('of the statement that says their place has them run anew on another connection, and never under the place of others', async () => {
    const { store, begun, told, inOneGo } = await opened({ ...shadowed(), connections: 1 });
    await asSuperuser(`select setval('found', 101, false)`);
    const codes = await inOneGo([
      ['1', keeps],
      ['2', keeps],
    ]);
    expect(codes).toEqual(['kept', 'kept']);
    expect(begun).toEqual([2, 2]);
    expect(await namesKept()).toHaveLength(4);
    await asSuperuser(`select setval('found', 101, false)`);
    let times = 0;
    await store.read(
      function* () {
        times += 1;
        yield* reads(1);
        // Such as not to find what lies behind another's fence.
        if (times === 1) throw new Failure('INPUT_INVALID');
      },
      { within: '61' },
    );
    expect(times).toBe(2);
    expect(told).toEqual([]);
  });

  it('of the statement that says another place within a transaction undoes all of them, and each runs anew by itself', async () => {
    const { store, told } = await opened({ ...shadowed(), connections: 1 });
    await asSuperuser(`select setval('found', 99, false)`);
    const begun = [0, 0, 0];
    const places = ['61', '62', '63'];
    const codes = await Promise.allSettled(
      places.map((within, at) =>
        store.write(
          function* () {
            begun[at] = (begun[at] ?? 0) + 1;
            yield* at === 1 ? send(insert, row('sound')) : keeps();
          },
          { lane: within, within },
        ),
      ),
    );
    expect(codes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect(begun).toEqual([2, 2, 2]);
    expect(await namesKept()).toHaveLength(5);
    expect(told).toEqual([]);
  });

  it('of that statement, when it is damage, is told, and nobody is kept', async () => {
    const { store, told } = await opened({ ...shadowed(), connections: 1 });
    await asSuperuser(`select setval('found', 199, false)`);
    const codes = await Promise.allSettled(['61', '62'].map((within) => store.write(keeps, { lane: within, within })));
    expect(codes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as Failure).code : 'kept'))).toEqual([
      'DATABASE_BROKEN',
      'DATABASE_BROKEN',
    ]);
    await soon();
    expect(told).toEqual(['DATABASE_BROKEN']);
    expect(await namesKept()).toEqual([]);
  });
});
