import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect-of.ts';

/**
 * What is in force is found by its list and, on PostgreSQL, by the matter that put it in force: there are as many as villages have had lists.
 *
 * There the fence asks whether a matter put a list in force. It asks that last, and of an index: of two policies it was the first, answered by reading
 * all lists of the nation for each statement that touches a matter.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index list_in_force_list on list_in_force (power_list_key)`.execute(db);
  if (dialectOf(db) === 'sqlite') return;
  await sql`create index list_in_force_instance on list_in_force (instance_key)`.execute(db);
  const inside = sql`organisation >= current_setting('siyi.low', true) and organisation < current_setting('siyi.high', true)`;
  // Said as `exists`, it would be read into memory again wherever many rows are expected.
  const listed = sql`(select true from list_in_force where list_in_force.instance_key = instance.instance_key limit 1)`;
  for (const former of ['instance_fence', 'instance_listed']) await sql`drop policy ${sql.id(former)} on instance`.execute(db);
  await sql`create policy instance_shown on instance for select using ((${inside}) or ${listed})`.execute(db);
  await sql`create policy instance_added on instance for insert with check (${inside})`.execute(db);
  await sql`create policy instance_changed on instance for update using (${inside})`.execute(db);
  await sql`create policy instance_deleted on instance for delete using (${inside})`.execute(db);
}
