import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/store/postgres/connect.ts';
import { connectionOf, type Connection } from '../../src/store/postgres/connection.ts';
import { rawQuery } from '../../src/store/raw-query.ts';
import { statement } from '../../src/store/statement.ts';
import { openDatabases, type Databases } from './databases.ts';

const shown = statement((db) =>
  rawQuery(db, sql<{ low: string; high: string }>`select current_setting('siyi.low') as low, current_setting('siyi.high') as high`),
);
/** Keeps from where it was asked, behind those that were kept before. */
const notes = statement((db) =>
  rawQuery(
    db,
    sql`select set_config('siyi.noted', coalesce(current_setting('siyi.noted', true), '') || ' ' || current_setting('siyi.low'), false)`,
  ),
);
const noted = statement((db) => rawQuery(db, sql<{ places: string }>`select current_setting('siyi.noted') as places`));
const fails = statement((db) => rawQuery(db, sql`select 1 / 0`));

let databases: Databases;
let connection: Connection;
beforeAll(async () => {
  databases = await openDatabases();
  const { url } = await databases.fresh();
  connection = connectionOf(await connect(url, { timeline: 0 }));
});
afterAll(async () => {
  connection.end();
  await databases.close();
});

it('has the server let go of a host that died, within about a minute', async () => {
  const kept = statement((db) =>
    rawQuery(
      db,
      sql`select current_setting('tcp_keepalives_idle') as idle, current_setting('tcp_keepalives_interval') as interval, current_setting('tcp_keepalives_count') as count`,
    ),
  );
  expect(await connection.within('').execute({ statement: kept, values: {} })).toEqual([{ idle: '30', interval: '10', count: '3' }]);
});

it('is not usable once it was ended, whoever has it', async () => {
  const { url } = await databases.fresh();
  const other = connectionOf(await connect(url, { timeline: 0 }));
  expect(other.usable()).toBe(true);
  other.end();
  expect(other.usable()).toBe(false);
});

/** Asks from a place how far the policies show, and answers the place. */
async function shownFrom(place: string): Promise<unknown> {
  const rows = await connection.within(place).execute({ statement: shown, values: {} });
  expect(rows).toEqual([{ low: place, high: `${place}:` }]);
  return rows[0]?.['low'];
}

describe('the place from which is asked', () => {
  const endings: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a commit', () => connection.finish('commit')],
    ['a rollback', () => connection.finish('rollback')],
    [
      'a commit that the server turns into a rollback',
      async () => {
        await connection
          .within('63')
          .execute({ statement: fails, values: {} })
          .catch(() => undefined);
        expect(await connection.finish('commit')).toBe('ROLLBACK');
        await connection.sent();
      },
    ],
  ];

  it.each(endings)('is said anew where it is another, and after %s none is taken for said that is not', async (_, end) => {
    for (const next of ['61', '62', '63', '64']) {
      connection.begin('begin', '61');
      for (const place of ['61', '62', '61', '63', '63', '']) await shownFrom(place);
      await connection.within('62').execute({ statement: shown, values: {} });
      await end();
      connection.begin('begin', next);
      await shownFrom(next);
      await connection.finish('rollback');
    }
  });

  it('is that of each query of a piece, also where nobody waits for one', async () => {
    connection.begin('begin', '61');
    const asked = ['61', '62', '63', '61'].map((place) => {
      connection.within(`${place}9`).send({ statement: notes, values: {} });
      return shownFrom(place);
    });
    expect(await Promise.all(asked)).toEqual(['61', '62', '63', '61']);
    expect(await connection.within('').execute({ statement: noted, values: {} })).toEqual([{ places: ' 619 629 639 619' }]);
    await connection.finish('rollback');
  });
});
