import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect-of.ts';

/** So many matters share a partition: about 50 GB of entries. */
const matters = 1_000_000;
const partitions = 16;

/**
 * PostgreSQL only: the journal in partitions by its matters, so that old years are vacuumed, moved and backed up by themselves. Matters are
 * numbered as they are opened, so a partition holds those of some years together with all of their entries. The last partition takes what
 * is beyond the others; docs/operations.md says how to divide it.
 *
 * A key of a partitioned table must contain what it is divided by, so `sequence` alone is no key there that another table could refer to.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (dialectOf(db) === 'sqlite') return;
  const { rows } = await sql`select 1 from entry limit 1`.execute(db);
  if (rows.length > 0) throw new Error('the journal is divided before its first entry');
  await sql`alter table outbox drop constraint outbox_entry_fk`.execute(db);
  await sql`alter table list_in_force drop constraint list_in_force_entry_fk`.execute(db);
  await sql`drop table entry`.execute(db);
  await createEntry(db);
  await createPartitions(db);
  await createIndexes(db);
  await refuseChanges(db);
}

async function createEntry(db: Kysely<unknown>): Promise<void> {
  await sql`create table entry (
    sequence bigint generated always as identity not null,
    instance_key bigint not null,
    revision bigint not null,
    flow_key bigint not null,
    type text collate "C" not null,
    person text collate "C" not null,
    occurred_at text collate "C" not null,
    recorded_at text collate "C" not null,
    late bigint not null,
    leaf bytea not null,
    salts bytea not null,
    body text collate "C" not null,
    constraint entry_pk primary key (sequence, instance_key),
    constraint entry_revision_unique unique (instance_key, revision),
    constraint entry_instance_fk foreign key (instance_key) references instance (instance_key),
    constraint entry_flow_fk foreign key (flow_key) references flow (flow_key),
    constraint entry_revision_counted check (revision > 0),
    constraint entry_late_flag check (late in (0, 1)),
    constraint entry_leaf_length check (length(leaf) = 32)
  ) partition by range (instance_key)`.execute(db);
}

async function createPartitions(db: Kysely<unknown>): Promise<void> {
  for (let at = 0; at < partitions; at += 1) {
    const name = sql.id(`entry_${String(at).padStart(2, '0')}`);
    const from = sql.lit(at * matters);
    const to = sql.lit((at + 1) * matters);
    await sql`create table ${name} partition of entry for values from (${from}) to (${to})`.execute(db);
  }
  await sql`create table entry_rest partition of entry default`.execute(db);
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('entry_type').on('entry').columns(['type', 'sequence']).execute();
  await db.schema.createIndex('entry_person').on('entry').columns(['person', 'sequence']).execute();
  await db.schema.createIndex('entry_recorded_at').on('entry').columns(['recorded_at', 'sequence']).execute();
  await sql`create index entry_late on entry (sequence) where late = 1`.execute(db);
}

/** Row by row, because only such triggers are passed on to the partitions. */
async function refuseChanges(db: Kysely<unknown>): Promise<void> {
  await sql`create trigger entry_no_change before update or delete on entry for each row execute function entry_refuse()`.execute(db);
  await sql`create trigger entry_no_truncate before truncate on entry for each statement execute function entry_refuse()`.execute(db);
}
