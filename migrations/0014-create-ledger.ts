import { sql, type Kysely, type RawBuilder } from 'kysely';
import { appendOnly } from './append-only.ts';
import { columnTypes } from './column-types.ts';
import { dialectOf } from './dialect-of.ts';

/**
 * The ledgers: for each district and year a tree over the leaves of its entries, in tiles of 256 hashes (C2SP tlog-tiles), its signed heads
 * and the cosignatures of witnesses. Nothing of it can be taken back: rows are added, a tile grows at its end, sizes only rise. Not fenced
 * by place: it is what anybody may see.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createLedger(db);
  await createLeaves(db);
  await createTiles(db);
  await createHeads(db);
  await createMark(db);
  for (const table of ['ledger_leaf', 'checkpoint', 'cosignature', 'ledger_end']) await appendOnly(db, table);
}

async function createLedger(db: Kysely<unknown>): Promise<void> {
  const { text, count, key, end } = columnTypes(db);
  await db.schema
    .createTable('ledger')
    .addColumn('ledger_key', count, key)
    .addColumn('origin', text, (column) => column.notNull())
    .addColumn('district', text, (column) => column.notNull())
    .addColumn('year', text, (column) => column.notNull())
    .addColumn('part', count, (column) => column.notNull())
    .addColumn('size', count, (column) => column.notNull())
    .addColumn('signed_size', count, (column) => column.notNull())
    .addColumn('created_at', text, (column) => column.notNull())
    .addUniqueConstraint('ledger_origin_unique', ['origin'])
    .addUniqueConstraint('ledger_part_unique', ['district', 'year', 'part'])
    .addCheckConstraint('ledger_sizes', sql`size >= signed_size and signed_size >= 0 and part > 0`)
    .modifyEnd(end)
    .execute();
  const same = ['ledger_key', 'origin', 'district', 'year', 'part', 'created_at'].map((column) => unchanged(db, column));
  await grow(
    db,
    'ledger',
    sql`${sql.join(same, sql` and `)} and new.size >= old.size and new.signed_size >= old.signed_size`,
    'a ledger only grows',
  );
  await db.schema
    .createTable('ledger_end')
    .addColumn('ledger_key', count, (column) => column.notNull())
    .addColumn('reason', text, (column) => column.notNull())
    .addColumn('lost', text, (column) => column.notNull())
    .addColumn('ended_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_end_pk', ['ledger_key'])
    .addForeignKeyConstraint('ledger_end_fk', ['ledger_key'], 'ledger', ['ledger_key'])
    .modifyEnd(end)
    .execute();
}

async function createLeaves(db: Kysely<unknown>): Promise<void> {
  const { count, end } = columnTypes(db);
  // Where the journal is divided by its matters, `sequence` alone is no key of it.
  const entry = dialectOf(db) === 'sqlite' ? ['sequence'] : ['sequence', 'instance_key'];
  await db.schema
    .createTable('ledger_leaf')
    .addColumn('ledger_key', count, (column) => column.notNull())
    .addColumn('position', count, (column) => column.notNull())
    .addColumn('sequence', count, (column) => column.notNull())
    .addColumn('instance_key', count, (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_leaf_pk', ['ledger_key', 'position'])
    // What was not signed when a ledger ended stands once more in its next part.
    .addUniqueConstraint('ledger_leaf_sequence_unique', ['sequence', 'ledger_key'])
    .addForeignKeyConstraint('ledger_leaf_ledger_fk', ['ledger_key'], 'ledger', ['ledger_key'])
    .addForeignKeyConstraint('ledger_leaf_entry_fk', entry as never, 'entry', entry)
    .addCheckConstraint('ledger_leaf_position_counted', sql`position >= 0`)
    .modifyEnd(end)
    .execute();
}

async function createTiles(db: Kysely<unknown>): Promise<void> {
  const { bytes, count, end } = columnTypes(db);
  await db.schema
    .createTable('tile')
    .addColumn('ledger_key', count, (column) => column.notNull())
    .addColumn('level', count, (column) => column.notNull())
    .addColumn('number', count, (column) => column.notNull())
    .addColumn('hashes', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('tile_pk', ['ledger_key', 'level', 'number'])
    .addForeignKeyConstraint('tile_ledger_fk', ['ledger_key'], 'ledger', ['ledger_key'])
    .addCheckConstraint('tile_width', sql`length(hashes) between 32 and 8192 and length(hashes) % 32 = 0`)
    .modifyEnd(end)
    .execute();
  const same = ['ledger_key', 'level', 'number'].map((column) => unchanged(db, column));
  const longer = sql`length(new.hashes) > length(old.hashes) and substr(new.hashes, 1, length(old.hashes)) = old.hashes`;
  await grow(db, 'tile', sql`${sql.join(same, sql` and `)} and ${longer}`, 'a tile only grows at its end');
}

async function createHeads(db: Kysely<unknown>): Promise<void> {
  const { text, count, end } = columnTypes(db);
  await db.schema
    .createTable('checkpoint')
    .addColumn('ledger_key', count, (column) => column.notNull())
    .addColumn('size', count, (column) => column.notNull())
    .addColumn('note', text, (column) => column.notNull())
    .addColumn('signed_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('checkpoint_pk', ['ledger_key', 'size'])
    .addForeignKeyConstraint('checkpoint_ledger_fk', ['ledger_key'], 'ledger', ['ledger_key'])
    .addCheckConstraint('checkpoint_of_leaves', sql`size > 0`)
    .modifyEnd(end)
    .execute();
  await db.schema
    .createTable('cosignature')
    .addColumn('ledger_key', count, (column) => column.notNull())
    .addColumn('size', count, (column) => column.notNull())
    .addColumn('witness', text, (column) => column.notNull())
    .addColumn('line', text, (column) => column.notNull())
    .addColumn('witnessed_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('cosignature_pk', ['ledger_key', 'size', 'witness'])
    .addForeignKeyConstraint('cosignature_checkpoint_fk', ['ledger_key', 'size'], 'checkpoint', ['ledger_key', 'size'])
    .modifyEnd(end)
    .execute();
}

/** Up to where every entry is in its ledger, and none can appear any more. */
async function createMark(db: Kysely<unknown>): Promise<void> {
  const { count, end } = columnTypes(db);
  await db.schema
    .createTable('ledger_mark')
    .addColumn('ledger_mark_key', count, (column) => column.notNull())
    .addColumn('sequence', count, (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_mark_pk', ['ledger_mark_key'])
    .addCheckConstraint('ledger_mark_one', sql`ledger_mark_key = 1`)
    .modifyEnd(end)
    .execute();
  await sql`insert into ledger_mark (ledger_mark_key, sequence) values (1, 0)`.execute(db);
  await grow(db, 'ledger_mark', sql`new.sequence >= old.sequence`, 'the mark only rises');
}

function unchanged(db: Kysely<unknown>, column: string): RawBuilder<unknown> {
  const [before, after] = [sql.ref(`old.${column}`), sql.ref(`new.${column}`)];
  return dialectOf(db) === 'sqlite' ? sql`${after} is ${before}` : sql`${after} is not distinct from ${before}`;
}

/** Makes the database refuse to delete rows of a table, and every change of one that is not of this kind. */
async function grow(db: Kysely<unknown>, table: string, allowed: RawBuilder<unknown>, message: string): Promise<void> {
  const name = sql.table(table);
  const said = sql.lit(message);
  if (dialectOf(db) === 'sqlite') {
    await sql`create trigger ${sql.id(`${table}_only_grows`)} before update on ${name} when not (${allowed}) begin select raise(abort, ${said}); end`.execute(
      db,
    );
    await sql`create trigger ${sql.id(`${table}_no_delete`)} before delete on ${name} begin select raise(abort, ${said}); end`.execute(db);
    return;
  }
  const refuse = sql.id(`${table}_refuse`);
  await sql`create function ${refuse}() returns trigger language plpgsql as $$ begin
    if tg_op = 'UPDATE' then if ${allowed} then return new; end if; end if;
    raise exception using message = ${said}, errcode = 'integrity_constraint_violation'; end $$`.execute(db);
  await sql`create trigger ${sql.id(`${table}_only_grows`)} before update or delete on ${name} for each row execute function ${refuse}()`.execute(
    db,
  );
  await sql`create trigger ${sql.id(`${table}_no_truncate`)} before truncate on ${name} for each statement execute function ${refuse}()`.execute(
    db,
  );
}
