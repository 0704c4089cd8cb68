import { sql } from 'kysely';
import { invariant } from '../../kernel/invariant.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const count = statement((db) =>
  db
    .selectFrom((from) => from.selectFrom('outbox').select('sequence').limit(param('most')).as('waiting'))
    .select(sql<number>`cast(count(*) as integer)`.as('count')),
);

/** How many announcements wait, at most `most`. */
export function* countOutbox(most: number): Work<number> {
  const row = yield* one(count, { most });
  invariant(row !== undefined, 'a count answers one row');
  return row.count;
}
