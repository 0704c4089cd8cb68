import { sql, type Kysely } from 'kysely';
import { appendOnly } from './append-only.ts';
import { columnTypes } from './column-types.ts';

/** Matters, their journal, and what goes with each entry. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createInstance(db);
  await createEntry(db);
  await createDeadline(db);
  await createResult(db);
  await createRefusal(db);
}

async function createInstance(db: Kysely<unknown>): Promise<void> {
  const { text, bytes, count, key, end } = columnTypes(db);
  await db.schema
    .createTable('instance')
    .addColumn('instance_key', count, key)
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('item', text, (column) => column.notNull())
    .addColumn('flow_key', count, (column) => column.notNull())
    .addColumn('title', text, (column) => column.notNull())
    .addColumn('revision', count, (column) => column.notNull())
    .addColumn('stage', text, (column) => column.notNull())
    .addColumn('status', text, (column) => column.notNull())
    .addColumn('overdue', count, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('leaf', bytes)
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('updated_at', text, (column) => column.notNull())
    .addColumn('snapshot', text, (column) => column.notNull())
    .addUniqueConstraint('instance_id_unique', ['id'])
    .addForeignKeyConstraint('instance_organisation_fk', ['organisation'], 'organisation', ['code'])
    .addForeignKeyConstraint('instance_flow_fk', ['flow_key'], 'flow', ['flow_key'])
    .addCheckConstraint('instance_overdue_flag', sql`overdue in (0, 1)`)
    .addCheckConstraint('instance_status_known', sql`status in ('active', 'done')`)
    .addCheckConstraint('instance_leaf_with_entries', sql`(revision = 0 and leaf is null) or (revision > 0 and length(leaf) = 32)`)
    .modifyEnd(end)
    .execute();
  await db.schema
    .createIndex('instance_listed')
    .on('instance')
    .columns(['organisation', 'instance_key', 'status', 'stage', 'item', 'overdue'])
    .execute();
}

async function createEntry(db: Kysely<unknown>): Promise<void> {
  const { text, bytes, count, key, end } = columnTypes(db);
  await db.schema
    .createTable('entry')
    .addColumn('sequence', count, key)
    .addColumn('instance_key', count, (column) => column.notNull())
    .addColumn('revision', count, (column) => column.notNull())
    .addColumn('flow_key', count, (column) => column.notNull())
    .addColumn('type', text, (column) => column.notNull())
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('occurred_at', text, (column) => column.notNull())
    .addColumn('recorded_at', text, (column) => column.notNull())
    .addColumn('late', count, (column) => column.notNull())
    .addColumn('leaf', bytes, (column) => column.notNull())
    .addColumn('salts', bytes, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addUniqueConstraint('entry_revision_unique', ['instance_key', 'revision'])
    .addForeignKeyConstraint('entry_instance_fk', ['instance_key'], 'instance', ['instance_key'])
    .addForeignKeyConstraint('entry_flow_fk', ['flow_key'], 'flow', ['flow_key'])
    .addCheckConstraint('entry_revision_counted', sql`revision > 0`)
    .addCheckConstraint('entry_late_flag', sql`late in (0, 1)`)
    .addCheckConstraint('entry_leaf_length', sql`length(leaf) = 32`)
    .modifyEnd(end)
    .execute();
  await db.schema.createIndex('entry_type').on('entry').columns(['type', 'sequence']).execute();
  await db.schema.createIndex('entry_person').on('entry').columns(['person', 'sequence']).execute();
  await db.schema.createIndex('entry_recorded_at').on('entry').columns(['recorded_at', 'sequence']).execute();
  await db.schema
    .createIndex('entry_late')
    .on('entry')
    .column('sequence')
    .where(sql<boolean>`late = 1`)
    .execute();
  await appendOnly(db, 'entry');
}

async function createDeadline(db: Kysely<unknown>): Promise<void> {
  const { text, count, end } = columnTypes(db);
  await db.schema
    .createTable('deadline')
    .addColumn('instance_key', count, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('due_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('deadline_pk', ['instance_key', 'name'])
    .addForeignKeyConstraint('deadline_instance_fk', ['instance_key'], 'instance', ['instance_key'])
    .modifyEnd(end)
    .execute();
  await db.schema.createIndex('deadline_due').on('deadline').columns(['due_at', 'instance_key', 'name']).execute();
  await db.schema
    .createTable('outbox')
    .addColumn('sequence', count, (column) => column.notNull())
    .addPrimaryKeyConstraint('outbox_pk', ['sequence'])
    .addForeignKeyConstraint('outbox_entry_fk', ['sequence'], 'entry', ['sequence'])
    .modifyEnd(end)
    .execute();
}

async function createResult(db: Kysely<unknown>): Promise<void> {
  const { text, bytes, count, key, end } = columnTypes(db);
  await db.schema
    .createTable('result')
    .addColumn('result_key', count, key)
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('key', text, (column) => column.notNull())
    .addColumn('request', bytes, (column) => column.notNull())
    .addColumn('status', count, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('recorded_at', text, (column) => column.notNull())
    .addUniqueConstraint('result_key_unique', ['person', 'key'])
    .addCheckConstraint('result_request_length', sql`length(request) = 32`)
    .modifyEnd(end)
    .execute();
}

async function createRefusal(db: Kysely<unknown>): Promise<void> {
  const { text, count, key, end } = columnTypes(db);
  await db.schema
    .createTable('refusal')
    .addColumn('sequence', count, key)
    .addColumn('instance_key', count)
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('item', text, (column) => column.notNull())
    .addColumn('type', text, (column) => column.notNull())
    .addColumn('reason', text, (column) => column.notNull())
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('recorded_at', text, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addForeignKeyConstraint('refusal_instance_fk', ['instance_key'], 'instance', ['instance_key'])
    .addForeignKeyConstraint('refusal_organisation_fk', ['organisation'], 'organisation', ['code'])
    .modifyEnd(end)
    .execute();
  await db.schema.createIndex('refusal_instance').on('refusal').columns(['instance_key', 'sequence']).execute();
  await db.schema.createIndex('refusal_organisation').on('refusal').columns(['organisation', 'sequence']).execute();
  await appendOnly(db, 'refusal');
}
