import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect-of.ts';

/** Makes the database itself refuse to change or delete rows of a table, whoever asks. */
export async function appendOnly(db: Kysely<unknown>, table: string): Promise<void> {
  const name = sql.table(table);
  const message = sql.lit(`${table} is append-only`);
  if (dialectOf(db) === 'sqlite') {
    for (const act of ['update', 'delete']) {
      await sql`create trigger ${sql.id(`${table}_no_${act}`)} before ${sql.raw(act)} on ${name} begin select raise(abort, ${message}); end`.execute(
        db,
      );
    }
    return;
  }
  const refuse = sql.id(`${table}_refuse`);
  await sql`create function ${refuse}() returns trigger language plpgsql as $$ begin raise exception using message = ${message}, errcode = 'integrity_constraint_violation'; end $$`.execute(
    db,
  );
  await sql`create trigger ${sql.id(`${table}_no_change`)} before update or delete or truncate on ${name} for each statement execute function ${refuse}()`.execute(
    db,
  );
}
