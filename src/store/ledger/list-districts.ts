import { sql } from 'kysely';
import { many } from '../many.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const district = sql<string>`substr(code, 1, 6)`;
const select = statement((db) =>
  db
    .selectFrom('organisation')
    .select(district.as('district'))
    .distinct()
    .where(sql<boolean>`substr(code, 5, 2) <> '00'`)
    .orderBy(district),
);

/** The districts, by six digits, in which organisations are known, in order. */
export function* listDistricts(): Work<readonly string[]> {
  return (yield* many(select, {})).map((row) => row.district);
}
