import { sql, type RawBuilder } from 'kysely';
import { param } from './param.ts';

/**
 * That a row of a table lies at or beyond the place of a {@link TimePlace}, bound as `:at`, `:before` and `:bound`. One bound on the time and
 * no second one, because an index takes no more than one at each end.
 */
export function untilPlace(table: 'entry' | 'trail' | 'refusal'): RawBuilder<boolean> {
  const [time, sequence] = [sql.ref(`${table}.recorded_at`), sql.ref(`${table}.sequence`)];
  const isLower = sql`${sequence} + 0 < ${param('before')}`;
  return sql<boolean>`${time} <= ${param('at')} and (${time} < ${param('at')} or ${isLower}) and ${sequence} + 0 <= ${param('bound')}`;
}
