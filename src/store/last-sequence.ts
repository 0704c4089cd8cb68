import { sql } from 'kysely';
import { one } from './one.ts';
import { rawQuery } from './raw-query.ts';
import { statement, type Statement } from './statement.ts';
import type { Work } from './work.ts';

/** The tables that are told by pages and grow meanwhile. */
type Growing = 'entry' | 'refusal';

/**
 * A sequence that no row of a table has passed yet: what is added later has a higher one. 0 while nothing was ever added.
 *
 * On PostgreSQL it is the counter's own, of the whole database: the highest that the fence lets through would be looked for from the end
 * backwards, past everything that other places have added since.
 */
export function* lastSequence(table: Growing): Work<number> {
  return (yield* one(selects[table], {}))?.last ?? 0;
}

const selects = { entry: selectFrom('entry'), refusal: selectFrom('refusal') };

function selectFrom(table: Growing): Statement<{ readonly last: number }> {
  const highest = statement((db) => db.selectFrom(table).select(sql<number>`coalesce(max(sequence), 0)`.as('last')));
  const counter = sql.lit(`${table}_sequence_seq`);
  const counted = statement((db) =>
    rawQuery(db, sql<{ last: number }>`select coalesce(pg_sequence_last_value(${counter}::regclass), 0) as last`),
  );
  return { compile: (dialect) => (dialect === 'postgres' ? counted : highest).compile(dialect) };
}
