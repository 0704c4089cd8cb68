import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect-of.ts';

/**
 * On PostgreSQL the fence asks for every row's organisation. The indexes of matters that are gone through row by row, for the filters that do not lead,
 * hold it too: else each row of the way is read from its table.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (dialectOf(db) !== 'postgres') return;
  for (const index of ['instance_street', 'instance_district_item', 'instance_district_stage'])
    await sql`drop index ${sql.id(index)}`.execute(db);
  const key = sql`instance_key`;
  await sql`create index instance_street on instance (street, ${key}, status, stage, item, overdue, organisation)`.execute(db);
  await sql`create index instance_district_item on instance (district_item, ${key}, stage, status, overdue, organisation)`.execute(db);
  await sql`create index instance_district_stage on instance (district_stage, ${key}, status, organisation)`.execute(db);
}
