import type { Instant } from '../../kernel/instant.ts';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const remove = statement((db) =>
  db
    .deleteFrom('result')
    .where('result_key', 'in', (eb) => eb.selectFrom('result').select('result_key').orderBy('result_key').limit(param('limit')))
    .where('recorded_at', '<', param('before'))
    .returning('result_key'),
);

/** Forgets the oldest answers that were given before a moment, at most `limit` of them, and tells how many. A key may then be used again. */
export function* dropResults(before: Instant, limit: number): Work<number> {
  const rows = yield* many(remove, { before, limit });
  return rows.length;
}
