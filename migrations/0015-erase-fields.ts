import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';
import { dialectOf } from './dialect-of.ts';

/**
 * An entry may be changed in one way: values of its data give place to markers, and their salts to zeros, when a later entry of the same matter
 * records that they were erased (`field.erased`). On PostgreSQL the role of the service still may change no entry: a function of the owner does it,
 * and the trigger holds the owner to the same. An attached file may be gone: then its row says since when, and forgets its name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { text } = columnTypes(db);
  await db.schema.alterTable('attachment').addColumn('erased_at', text).execute();
  if (dialectOf(db) === 'sqlite') await onSqlite(db);
  else await onPostgres(db);
}

/** Anything unknown counts as no: `is` and `coalesce`, because a condition that is null would let the change through. */
async function onSqlite(db: Kysely<unknown>): Promise<void> {
  const same = ['sequence', 'instance_key', 'revision', 'flow_key', 'type', 'person', 'occurred_at', 'recorded_at', 'late', 'leaf'];
  const unchanged = sql.join(
    same.map((column) => sql`new.${sql.ref(column)} is old.${sql.ref(column)}`),
    sql` and `,
  );
  await sql`drop trigger entry_no_update`.execute(db);
  await sql`create trigger entry_no_update before update on entry when not coalesce(
      ${unchanged}
      and length(new.salts) is length(old.salts)
      and json_remove(new.body, '$.data') is json_remove(old.body, '$.data')
      and exists (
        select 1 from entry later
        where later.instance_key = old.instance_key and later.revision > old.revision and later.type = 'field.erased'
          and json_extract(later.body, '$.data.revision') = old.revision
      ), 0)
    begin select raise(abort, 'entry is append-only'); end`.execute(db);
}

async function onPostgres(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
  const path = sql`${sql.id(rows[0]?.name ?? 'public')}, pg_temp`;
  // `old` and `new` are the rows; what is compared as a whole is the row with body and salts put back.
  await sql`create or replace function entry_refuse() returns trigger language plpgsql set search_path = ${path} as $$
    declare changed record;
    begin
      if tg_op = 'UPDATE' then
        changed := new;
        changed.body := old.body;
        changed.salts := old.salts;
        if changed is not distinct from old
          and length(new.salts) = length(old.salts)
          and (new.body::jsonb - 'data') = (old.body::jsonb - 'data')
          and exists (
            select 1 from entry later
            where later.instance_key = old.instance_key and later.revision > old.revision and later.type = 'field.erased'
              and later.body::jsonb #> '{data,revision}' = to_jsonb(old.revision)
          )
        then return new; end if;
      end if;
      raise exception using message = 'entry is append-only', errcode = 'integrity_constraint_violation';
    end $$`.execute(db);
  // The policies hold for the owner too, but not for one who is a superuser: so the place is asked for here as well.
  await sql`create function erase_entry(of_instance bigint, of_revision bigint, left_salts bytea, left_body text) returns void
    language plpgsql security definer set search_path = ${path} as $$
    begin
      if not exists (
        select 1 from instance where instance_key = of_instance
          and organisation >= current_setting('siyi.low', true) and organisation < current_setting('siyi.high', true)
      ) then raise exception using message = 'no such entry here', errcode = 'integrity_constraint_violation'; end if;
      update entry set body = left_body, salts = left_salts where instance_key = of_instance and revision = of_revision;
      if not found then raise exception using message = 'no such entry here', errcode = 'integrity_constraint_violation'; end if;
    end $$`.execute(db);
  await sql`revoke all on function erase_entry(bigint, bigint, bytea, text) from public`.execute(db);
}
