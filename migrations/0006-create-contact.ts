import { sql, type Kysely } from 'kysely';
import { appendOnly } from './append-only.ts';
import { columnTypes } from './column-types.ts';

/** Where people complain: an organisation's phone from a day on. What was told on a wall stays known, so nothing is overwritten. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { text, count, key, end } = columnTypes(db);
  await db.schema
    .createTable('contact')
    .addColumn('contact_key', count, key)
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('phone', text, (column) => column.notNull())
    .addColumn('person', text)
    .addColumn('from_day', text, (column) => column.notNull())
    .addColumn('added_by', text, (column) => column.notNull())
    .addColumn('added_at', text, (column) => column.notNull())
    .addForeignKeyConstraint('contact_organisation_fk', ['organisation'], 'organisation', ['code'])
    .addCheckConstraint('contact_phone_given', sql`length(phone) > 0`)
    .modifyEnd(end)
    .execute();
  await db.schema.createIndex('contact_organisation').on('contact').columns(['organisation', 'from_day']).execute();
  await appendOnly(db, 'contact');
}
