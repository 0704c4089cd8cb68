import type { Kysely } from 'kysely';
import { appendOnly } from './append-only.ts';
import { columnTypes } from './column-types.ts';

/** Flow versions: content-hashed, never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { text, count, key, end } = columnTypes(db);
  await db.schema
    .createTable('flow')
    .addColumn('flow_key', count, key)
    .addColumn('hash', text, (column) => column.notNull())
    .addColumn('item', text, (column) => column.notNull())
    .addColumn('version', count, (column) => column.notNull())
    .addColumn('config', text, (column) => column.notNull())
    .addColumn('meta', text, (column) => column.notNull())
    .addColumn('in_force_from', text, (column) => column.notNull())
    .addColumn('added_at', text, (column) => column.notNull())
    .addUniqueConstraint('flow_hash_unique', ['hash'])
    .addUniqueConstraint('flow_item_version_unique', ['item', 'version'])
    .modifyEnd(end)
    .execute();
  await appendOnly(db, 'flow');
}
