import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';

/** Rights to act, what is known of attached files, and the row by which a store learns whether it can write. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { text, bytes, count, end } = columnTypes(db);
  await db.schema
    .createTable('token')
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('hash', bytes, (column) => column.notNull())
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('roles', text, (column) => column.notNull())
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('label', text, (column) => column.notNull())
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('expires_at', text, (column) => column.notNull())
    .addColumn('revoked_at', text)
    .addPrimaryKeyConstraint('token_pk', ['id'])
    .addUniqueConstraint('token_hash_unique', ['hash'])
    .addForeignKeyConstraint('token_organisation_fk', ['organisation'], 'organisation', ['code'])
    .addCheckConstraint('token_hash_length', sql`length(hash) = 32`)
    .modifyEnd(end)
    .execute();
  await db.schema
    .createTable('attachment')
    .addColumn('hash', text, (column) => column.notNull())
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('media_type', text, (column) => column.notNull())
    .addColumn('size', count, (column) => column.notNull())
    .addColumn('added_by', text, (column) => column.notNull())
    .addColumn('added_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('attachment_pk', ['organisation', 'hash'])
    .addForeignKeyConstraint('attachment_organisation_fk', ['organisation'], 'organisation', ['code'])
    .addCheckConstraint('attachment_hash_form', sql`length(hash) = 64`)
    .addCheckConstraint('attachment_size_counted', sql`size > 0`)
    .modifyEnd(end)
    .execute();
  await db.schema
    .createTable('probe')
    .addColumn('probe_key', count, (column) => column.notNull())
    .addColumn('count', count, (column) => column.notNull())
    .addPrimaryKeyConstraint('probe_pk', ['probe_key'])
    .modifyEnd(end)
    .execute();
  await sql`insert into probe (probe_key, count) values (1, 0)`.execute(db);
}
