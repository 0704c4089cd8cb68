import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';
import { dialectOf } from './dialect-of.ts';

/** What a decision in a place stands on: all of it has the column `organisation`, the place that it holds for. */
const tables = ['member', 'exclusion', 'delegation', 'layer_value'];

/**
 * A stamp for each place, new whenever its rosters, delegations, values or the place itself change, in the same transaction and by whatever
 * hand. What was read under a stamp is still so while the stamp is. Random and not counted: a number that was rolled back would come again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { text, end } = columnTypes(db);
  await db.schema
    .createTable('ground')
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('stamp', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('ground_pk', ['organisation'])
    .modifyEnd(end)
    .execute();
  await (dialectOf(db) === 'sqlite' ? stampInSqlite(db) : stampInPostgres(db));
}

async function stampInSqlite(db: Kysely<unknown>): Promise<void> {
  const stamp = (row: string, column: string) =>
    sql`insert into ground (organisation, stamp) values (${sql.ref(`${row}.${column}`)}, hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp`;
  const places = [...tables.map((table) => [table, 'organisation'] as const), ['organisation', 'code'] as const];
  for (const [table, column] of places) {
    for (const [act, rows] of [
      ['insert', ['new']],
      ['update', ['old', 'new']],
      ['delete', ['old']],
    ] as const) {
      const stamps = sql.join(
        rows.map((row) => sql`${stamp(row, column)};`),
        sql` `,
      );
      await sql`create trigger ${sql.id(`${table}_ground_${act}`)} after ${sql.raw(act)} on ${sql.table(table)} begin ${stamps} end`.execute(
        db,
      );
    }
  }
  // Nobody knows on how many rosters a person stands.
  await sql`create trigger person_ground_update after update on person begin update ground set stamp = hex(randomblob(16)); end`.execute(
    db,
  );
}

/** With the rights of the tables' owner: who serves may add to a roster, and not touch a stamp. */
async function stampInPostgres(db: Kysely<unknown>): Promise<void> {
  const stamp = (row: string, column: string) =>
    sql`insert into ground (organisation, stamp) values (${sql.ref(`${row}.${column}`)}, gen_random_uuid()::text) on conflict (organisation) do update set stamp = excluded.stamp`;
  for (const [name, column, on] of [
    ['ground_stamp', 'organisation', tables],
    ['ground_stamp_place', 'code', ['organisation']],
  ] as const) {
    await sql`create function ${sql.id(name)}() returns trigger language plpgsql security definer set search_path from current as $$ begin
      if tg_op <> 'INSERT' then ${stamp('old', column)}; end if;
      if tg_op <> 'DELETE' then ${stamp('new', column)}; end if;
      return null; end $$`.execute(db);
    for (const table of on) {
      const trigger = sql.id(`${table}_ground`);
      await sql`create trigger ${trigger} after insert or update or delete on ${sql.table(table)} for each row execute function ${sql.id(name)}()`.execute(
        db,
      );
    }
  }
  await sql`create function ground_stamp_all() returns trigger language plpgsql security definer set search_path from current as $$ begin
    update ground set stamp = gen_random_uuid()::text; return null; end $$`.execute(db);
  await sql`create trigger person_ground after update on person for each statement execute function ground_stamp_all()`.execute(db);
}
