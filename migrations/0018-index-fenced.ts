import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect-of.ts';

/**
 * A street finds its few overdue matters by an index of their own, as a district does.
 *
 * On PostgreSQL the fence asks for every row's organisation. The indexes of matters that are gone through row by row, for the filters that do not lead,
 * hold it too: else each row of the way is read from its table. So do those of late entries of an area, of which the smaller would be taken for what
 * is late anywhere.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index instance_street_overdue on instance (street, overdue, instance_key) where overdue = 1`.execute(db);
  if (dialectOf(db) === 'sqlite') return;
  for (const index of ['instance_street', 'instance_district_item', 'instance_district_stage', 'trail_street_late', 'trail_district_late'])
    await sql`drop index ${sql.id(index)}`.execute(db);
  await sql`create index instance_street on instance (street, instance_key, status, stage, item, overdue, organisation)`.execute(db);
  await sql`create index instance_district_item on instance (district_item, instance_key, stage, status, overdue, organisation)`.execute(
    db,
  );
  await sql`create index instance_district_stage on instance (district_stage, instance_key, status, organisation)`.execute(db);
  for (const area of ['street', 'district'])
    await sql`create index ${sql.id(`trail_${area}_late`)} on trail (${sql.id(area)}, late, recorded_at, sequence, organisation) where late = 1`.execute(
      db,
    );
}
