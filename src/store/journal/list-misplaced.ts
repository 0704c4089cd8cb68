import { sql } from 'kysely';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** An entry whose row in the trail is not there, or says something else than the entry does. */
export interface Misplaced {
  readonly revision: number;
  /** The columns that differ; none where there is no row. */
  readonly differs: readonly string[];
}

/** What a row of the trail repeats of its entry. */
const told = ['type', 'person', 'recorded_at', 'late'] as const;

const isIn = (column: string) => sql.ref(`trail.${column}`);

const select = statement((db) =>
  db
    .selectFrom('entry')
    .innerJoin('instance', 'instance.instance_key', 'entry.instance_key')
    .leftJoin('trail', 'trail.sequence', 'entry.sequence')
    .where('instance.id', '=', param('instance'))
    .where((eb) =>
      eb.or([
        sql<boolean>`trail.sequence is null`,
        sql<boolean>`${isIn('instance_key')} <> entry.instance_key`,
        sql<boolean>`${isIn('organisation')} <> instance.organisation`,
        ...told.map((column) => sql<boolean>`${isIn(column)} <> ${sql.ref(`entry.${column}`)}`),
      ]),
    )
    .select([
      'entry.revision',
      sql<number | null>`trail.sequence`.as('there'),
      sql<number>`case when ${isIn('instance_key')} <> entry.instance_key then 1 else 0 end`.as('instance_key'),
      sql<number>`case when ${isIn('organisation')} <> instance.organisation then 1 else 0 end`.as('organisation'),
      ...told.map((column) => sql<number>`case when ${isIn(column)} <> ${sql.ref(`entry.${column}`)} then 1 else 0 end`.as(column)),
    ])
    .orderBy('entry.revision'),
);

/** The entries of a matter that the trail does not tell as they are, in order; an entry that is searched for and not found is as good as removed. */
export function* listMisplaced(instance: string): Work<readonly Misplaced[]> {
  const rows = yield* many(select, { instance });
  return rows.map((row) => ({
    revision: row.revision,
    differs: (['instance_key', 'organisation', ...told] as const).filter((column) => row.there !== null && row[column] === 1),
  }));
}
