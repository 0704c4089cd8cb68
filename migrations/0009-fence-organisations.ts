import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect-of.ts';

/**
 * PostgreSQL only: rows of one place are shown and written only to a transaction that is set to it. The service sets `siyi.low` and
 * `siyi.high`, between which the codes of the organisations must lie; where they are not set, nothing is seen. The owner of the tables is
 * held by it as well.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (dialectOf(db) === 'sqlite') return;
  for (const table of ['instance', 'refusal', 'attachment', 'member', 'exclusion', 'delegation']) {
    await fence(db, table, sql`organisation >= current_setting('siyi.low', true) and organisation < current_setting('siyi.high', true)`);
  }
  // By what a list of power items was put in force is no secret of the place above: those below it are bound by the list.
  await sql`create policy instance_listed on instance for select
    using (exists (select 1 from list_in_force where list_in_force.instance_key = instance.instance_key))`.execute(db);
  // Seen together with the matter that they belong to.
  for (const table of ['entry', 'deadline']) {
    const key = sql.ref(`${table}.instance_key`);
    await fence(db, table, sql`exists (select 1 from instance where instance.instance_key = ${key})`);
  }
}

async function fence(db: Kysely<unknown>, table: string, condition: ReturnType<typeof sql>): Promise<void> {
  const name = sql.table(table);
  await sql`alter table ${name} enable row level security`.execute(db);
  await sql`alter table ${name} force row level security`.execute(db);
  await sql`create policy ${sql.id(`${table}_fence`)} on ${name} using (${condition})`.execute(db);
}
