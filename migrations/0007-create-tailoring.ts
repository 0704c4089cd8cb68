import type { Kysely } from 'kysely';
import { appendOnly } from './append-only.ts';
import { columnTypes } from './column-types.ts';

/** Flows that places made of a base flow: whose, out of which, by which operations, and what they ask more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { text, count, key, end } = columnTypes(db);
  await db.schema
    .createTable('tailoring')
    .addColumn('tailoring_key', count, key)
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('flow', text, (column) => column.notNull())
    .addColumn('item', text, (column) => column.notNull())
    .addColumn('base', text, (column) => column.notNull())
    .addColumn('operations', text, (column) => column.notNull())
    .addColumn('difference', text, (column) => column.notNull())
    .addColumn('added_by', text, (column) => column.notNull())
    .addColumn('added_at', text, (column) => column.notNull())
    .addUniqueConstraint('tailoring_organisation_flow_unique', ['organisation', 'flow'])
    .addForeignKeyConstraint('tailoring_organisation_fk', ['organisation'], 'organisation', ['code'])
    .addForeignKeyConstraint('tailoring_flow_fk', ['flow'], 'flow', ['hash'])
    .addForeignKeyConstraint('tailoring_base_fk', ['base'], 'flow', ['hash'])
    .modifyEnd(end)
    .execute();
  await db.schema.createIndex('tailoring_flow').on('tailoring').columns(['flow', 'organisation']).execute();
  await appendOnly(db, 'tailoring');
}
