import { sql, type Kysely } from 'kysely';
import { appendOnly } from './append-only.ts';
import { columnTypes } from './column-types.ts';

/** List versions, content-hashed, and since when each organisation's is in force. Neither is ever changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { text, count, key, end } = columnTypes(db);
  await db.schema
    .createTable('power_list')
    .addColumn('power_list_key', count, key)
    .addColumn('hash', text, (column) => column.notNull())
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('tier', text, (column) => column.notNull())
    .addColumn('number', count, (column) => column.notNull())
    .addColumn('content', text, (column) => column.notNull())
    .addColumn('added_by', text, (column) => column.notNull())
    .addColumn('added_at', text, (column) => column.notNull())
    .addUniqueConstraint('power_list_hash_unique', ['hash'])
    .addUniqueConstraint('power_list_number_unique', ['organisation', 'number'])
    .addForeignKeyConstraint('power_list_organisation_fk', ['organisation'], 'organisation', ['code'])
    .addCheckConstraint('power_list_tier_known', sql`tier in ('district', 'street', 'village')`)
    .modifyEnd(end)
    .execute();
  await appendOnly(db, 'power_list');
  await db.schema
    .createTable('list_in_force')
    .addColumn('list_in_force_key', count, key)
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('power_list_key', count, (column) => column.notNull())
    .addColumn('from_day', text, (column) => column.notNull())
    .addColumn('instance_key', count, (column) => column.notNull())
    .addColumn('sequence', count, (column) => column.notNull())
    .addUniqueConstraint('list_in_force_day_unique', ['organisation', 'from_day'])
    .addForeignKeyConstraint('list_in_force_organisation_fk', ['organisation'], 'organisation', ['code'])
    .addForeignKeyConstraint('list_in_force_list_fk', ['power_list_key'], 'power_list', ['power_list_key'])
    .addForeignKeyConstraint('list_in_force_instance_fk', ['instance_key'], 'instance', ['instance_key'])
    .addForeignKeyConstraint('list_in_force_entry_fk', ['sequence'], 'entry', ['sequence'])
    .modifyEnd(end)
    .execute();
  await appendOnly(db, 'list_in_force');
}
