import { sql, type Kysely } from 'kysely';
import { appendOnly } from './append-only.ts';
import { columnTypes } from './column-types.ts';
import { derivedColumn } from './derived-column.ts';
import { dialectOf } from './dialect-of.ts';

/**
 * What the journal is searched by, in one narrow row for each entry: where, what, who, when. An entry itself does not say where it belongs, is
 * large, and may never be changed, so this stands beside it. An area is the first digits of a code: in an index on them it is one value, and its
 * newest entries are the end of a range. Area and type are one column, so that a planner finds one index for the two and none for either.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTrail(db);
  await deriveAreas(db);
  await takeFromEntries(db);
  await indexAreas(db);
  await indexEverywhere(db);
  await appendOnly(db, 'trail');
  if (dialectOf(db) === 'postgres') await fence(db);
  for (const index of ['entry_type', 'entry_person', 'entry_recorded_at', 'entry_late']) await db.schema.dropIndex(index).execute();
}

async function createTrail(db: Kysely<unknown>): Promise<void> {
  const { text, count, end } = columnTypes(db);
  // Where the journal is divided by its matters, `sequence` alone is no key of it.
  const [own, entries] =
    dialectOf(db) === 'sqlite'
      ? [['sequence'], ['sequence']]
      : [
          ['sequence', 'instance_key'],
          ['sequence', 'instance_key'],
        ];
  await db.schema
    .createTable('trail')
    .addColumn('sequence', count, (column) => column.notNull())
    .addColumn('instance_key', count, (column) => column.notNull())
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('type', text, (column) => column.notNull())
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('recorded_at', text, (column) => column.notNull())
    .addColumn('late', count, (column) => column.notNull())
    .addPrimaryKeyConstraint('trail_pk', ['sequence'])
    .addForeignKeyConstraint('trail_entry_fk', own as never, 'entry', entries)
    .addCheckConstraint('trail_late_flag', sql`late in (0, 1)`)
    .modifyEnd(end)
    .execute();
}

async function deriveAreas(db: Kysely<unknown>): Promise<void> {
  await derivedColumn(db, 'trail', 'street', sql`substr(organisation, 1, 9)`);
  await derivedColumn(db, 'trail', 'street_type', sql`substr(organisation, 1, 9) || type`);
  await derivedColumn(db, 'trail', 'district', sql`substr(organisation, 1, 6)`);
  await derivedColumn(db, 'trail', 'district_type', sql`substr(organisation, 1, 6) || type`);
  await derivedColumn(db, 'trail', 'city', sql`substr(organisation, 1, 4)`);
  await derivedColumn(db, 'trail', 'nation', sql`substr(organisation, 1, 0)`);
}

async function takeFromEntries(db: Kysely<unknown>): Promise<void> {
  if (dialectOf(db) === 'postgres') await sql`select set_config('siyi.low', '', true), set_config('siyi.high', ':', true)`.execute(db);
  await sql`insert into trail (sequence, instance_key, organisation, type, person, recorded_at, late)
    select entry.sequence, entry.instance_key, instance.organisation, entry.type, entry.person, entry.recorded_at, entry.late
    from entry inner join instance on instance.instance_key = entry.instance_key order by entry.sequence`.execute(db);
}

async function indexAreas(db: Kysely<unknown>): Promise<void> {
  const time = sql`recorded_at, sequence`;
  await sql`create index trail_village on trail (organisation, ${time}, type, late)`.execute(db);
  await sql`create index trail_street on trail (street, ${time})`.execute(db);
  await sql`create index trail_street_type on trail (street_type, ${time})`.execute(db);
  await sql`create index trail_street_late on trail (street, late, ${time}) where late = 1`.execute(db);
  await sql`create index trail_district on trail (district, ${time})`.execute(db);
  await sql`create index trail_district_type on trail (district_type, ${time})`.execute(db);
  await sql`create index trail_district_late on trail (district, late, ${time}) where late = 1`.execute(db);
  await sql`create index trail_city on trail (city, ${time})`.execute(db);
}

/** For larger areas and for the whole: the organisation comes last, so that it can be looked at without the row. */
async function indexEverywhere(db: Kysely<unknown>): Promise<void> {
  await sql`create index trail_nation on trail (nation, recorded_at, sequence, organisation)`.execute(db);
  await sql`create index trail_type on trail (type, recorded_at, sequence, organisation)`.execute(db);
  await sql`create index trail_person on trail (person, recorded_at, sequence, organisation)`.execute(db);
  await sql`create index trail_late on trail (late, recorded_at, sequence, organisation) where late = 1`.execute(db);
}

async function fence(db: Kysely<unknown>): Promise<void> {
  await sql`alter table trail enable row level security`.execute(db);
  await sql`alter table trail force row level security`.execute(db);
  await sql`create policy trail_fence on trail
    using (organisation >= current_setting('siyi.low', true) and organisation < current_setting('siyi.high', true))`.execute(db);
}
