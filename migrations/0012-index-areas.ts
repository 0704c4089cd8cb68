import { sql, type Kysely } from 'kysely';
import { derivedColumn } from './derived-column.ts';

/**
 * Lists of matters and refusals by area. Each of these indexes holds what one list asks for in the order in which it is told, so that a page
 * costs what it shows. A matter's place and item never change; its stage changes some eight times in thirty entries, its status once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['instance', 'refusal']) {
    await derivedColumn(db, table, 'street', sql`substr(organisation, 1, 9)`);
    await derivedColumn(db, table, 'district', sql`substr(organisation, 1, 6)`);
    await derivedColumn(db, table, 'city', sql`substr(organisation, 1, 4)`);
  }
  await indexInstances(db);
  await indexRefusals(db);
}

async function indexInstances(db: Kysely<unknown>): Promise<void> {
  for (const column of ['item', 'stage', 'status'])
    await derivedColumn(db, 'instance', `district_${column}`, sql`substr(organisation, 1, 6) || ${sql.id(column)}`);
  const key = sql`instance_key`;
  await sql`create index instance_street on instance (street, ${key}, status, stage, item, overdue)`.execute(db);
  await sql`create index instance_district on instance (district, ${key})`.execute(db);
  await sql`create index instance_district_item on instance (district_item, ${key}, stage, status, overdue)`.execute(db);
  await sql`create index instance_district_stage on instance (district_stage, ${key}, status)`.execute(db);
  await sql`create index instance_district_status on instance (district_status, ${key})`.execute(db);
  await sql`create index instance_district_overdue on instance (district, overdue, ${key}) where overdue = 1`.execute(db);
  await sql`create index instance_city on instance (city, ${key})`.execute(db);
  await sql`create index instance_item on instance (item, ${key}, organisation, stage, status, overdue)`.execute(db);
  await sql`create index instance_stage on instance (stage, ${key}, organisation, status)`.execute(db);
  await sql`create index instance_status on instance (status, ${key}, organisation)`.execute(db);
  await sql`create index instance_overdue on instance (overdue, ${key}, organisation) where overdue = 1`.execute(db);
  await sql`create index instance_flow on instance (flow_key, ${key}, status, organisation)`.execute(db);
}

async function indexRefusals(db: Kysely<unknown>): Promise<void> {
  await derivedColumn(db, 'refusal', 'street_type', sql`substr(organisation, 1, 9) || type`);
  await derivedColumn(db, 'refusal', 'district_type', sql`substr(organisation, 1, 6) || type`);
  await derivedColumn(db, 'refusal', 'nation', sql`substr(organisation, 1, 0)`);
  const time = sql`recorded_at, sequence`;
  for (const former of ['refusal_instance', 'refusal_organisation']) await db.schema.dropIndex(former).execute();
  await sql`create index refusal_instance on refusal (instance_key, ${time})`.execute(db);
  await sql`create index refusal_village on refusal (organisation, ${time}, type)`.execute(db);
  await sql`create index refusal_street on refusal (street, ${time})`.execute(db);
  await sql`create index refusal_street_type on refusal (street_type, ${time})`.execute(db);
  await sql`create index refusal_district on refusal (district, ${time})`.execute(db);
  await sql`create index refusal_district_type on refusal (district_type, ${time})`.execute(db);
  await sql`create index refusal_city on refusal (city, ${time})`.execute(db);
  await sql`create index refusal_nation on refusal (nation, recorded_at, sequence, organisation)`.execute(db);
  await sql`create index refusal_type on refusal (type, recorded_at, sequence, organisation)`.execute(db);
  await sql`create index refusal_person on refusal (person, recorded_at, sequence, organisation)`.execute(db);
}
