import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';

/** Places, people, and who belongs to which body with what authority. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createOrganisation(db);
  await createMember(db);
  await createExclusion(db);
  await createDelegation(db);
  await createLayerValue(db);
}

async function createOrganisation(db: Kysely<unknown>): Promise<void> {
  const { text, count, end } = columnTypes(db);
  await db.schema
    .createTable('organisation')
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('tier', text, (column) => column.notNull())
    .addColumn('parent', text)
    .addColumn('has_collective', count, (column) => column.notNull())
    .addColumn('added_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('organisation_pk', ['code'])
    .addForeignKeyConstraint('organisation_parent_fk', ['parent'], 'organisation', ['code'])
    .addCheckConstraint('organisation_code_form', sql`length(code) = 12`)
    .addCheckConstraint('organisation_has_collective_flag', sql`has_collective in (0, 1)`)
    .modifyEnd(end)
    .execute();
  await db.schema
    .createTable('person')
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('sex', text, (column) => column.notNull())
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('added_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('person_pk', ['id'])
    .addForeignKeyConstraint('person_organisation_fk', ['organisation'], 'organisation', ['code'])
    .addCheckConstraint('person_sex_known', sql`sex in ('female', 'male')`)
    .modifyEnd(end)
    .execute();
}

async function createMember(db: Kysely<unknown>): Promise<void> {
  const { text, count, key, end } = columnTypes(db);
  await db.schema
    .createTable('member')
    .addColumn('member_key', count, key)
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('household', text)
    .addColumn('office', text)
    .addColumn('voting', count, (column) => column.notNull())
    .addColumn('representative', count, (column) => column.notNull())
    .addColumn('committee_member', count, (column) => column.notNull())
    .addColumn('from_day', text, (column) => column.notNull())
    .addColumn('to_day', text)
    .addColumn('term_ends', text)
    .addColumn('added_at', text, (column) => column.notNull())
    .addForeignKeyConstraint('member_organisation_fk', ['organisation'], 'organisation', ['code'])
    .addForeignKeyConstraint('member_person_fk', ['person'], 'person', ['id'])
    .addCheckConstraint('member_flags', sql`voting in (0, 1) and representative in (0, 1) and committee_member in (0, 1)`)
    .addCheckConstraint('member_days', sql`to_day is null or to_day >= from_day`)
    .modifyEnd(end)
    .execute();
  await db.schema.createIndex('member_body').on('member').columns(['organisation', 'body', 'person', 'from_day']).unique().execute();
  await db.schema
    .createIndex('member_office')
    .on('member')
    .columns(['organisation', 'office'])
    .where(sql<boolean>`office is not null`)
    .execute();
}

async function createExclusion(db: Kysely<unknown>): Promise<void> {
  const { text, count, key, end } = columnTypes(db);
  await db.schema
    .createTable('exclusion')
    .addColumn('exclusion_key', count, key)
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('reason', text)
    .addColumn('approved_by', text)
    .addColumn('from_day', text, (column) => column.notNull())
    .addColumn('to_day', text)
    .addColumn('added_at', text, (column) => column.notNull())
    .addForeignKeyConstraint('exclusion_organisation_fk', ['organisation'], 'organisation', ['code'])
    .addForeignKeyConstraint('exclusion_person_fk', ['person'], 'person', ['id'])
    .addCheckConstraint('exclusion_days', sql`to_day is null or to_day >= from_day`)
    .modifyEnd(end)
    .execute();
  await db.schema.createIndex('exclusion_person').on('exclusion').columns(['organisation', 'person']).execute();
}

async function createDelegation(db: Kysely<unknown>): Promise<void> {
  const { text, count, key, end } = columnTypes(db);
  await db.schema
    .createTable('delegation')
    .addColumn('delegation_key', count, key)
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('matter_class', text, (column) => column.notNull())
    .addColumn('from_day', text, (column) => column.notNull())
    .addColumn('to_day', text, (column) => column.notNull())
    .addColumn('instrument', text, (column) => column.notNull())
    .addColumn('filed', count, (column) => column.notNull())
    .addColumn('added_at', text, (column) => column.notNull())
    .addForeignKeyConstraint('delegation_organisation_fk', ['organisation'], 'organisation', ['code'])
    .addCheckConstraint('delegation_filed_flag', sql`filed in (0, 1)`)
    .addCheckConstraint('delegation_days', sql`to_day >= from_day`)
    .modifyEnd(end)
    .execute();
  await db.schema.createIndex('delegation_body').on('delegation').columns(['organisation', 'body', 'matter_class']).execute();
}

async function createLayerValue(db: Kysely<unknown>): Promise<void> {
  const { text, end } = columnTypes(db);
  await db.schema
    .createTable('layer_value')
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('key', text, (column) => column.notNull())
    .addColumn('from_day', text, (column) => column.notNull())
    .addColumn('to_day', text)
    .addColumn('value', text, (column) => column.notNull())
    .addColumn('source', text, (column) => column.notNull())
    .addColumn('added_by', text, (column) => column.notNull())
    .addColumn('added_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('layer_value_pk', ['organisation', 'key', 'from_day'])
    .addForeignKeyConstraint('layer_value_organisation_fk', ['organisation'], 'organisation', ['code'])
    .addCheckConstraint('layer_value_days', sql`to_day is null or to_day >= from_day`)
    .modifyEnd(end)
    .execute();
}
