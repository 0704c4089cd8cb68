import type { Instant } from '../../kernel/instant.ts';
import type { Json } from '../../kernel/json.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { Result } from './save-result.ts';

const select = statement((db) => db.selectFrom('result').selectAll().where('person', '=', param('person')).where('key', '=', param('key')));

/** What a person's request with this key was answered with, or null when there was none. */
export function* findResult(person: string, key: string): Work<Result | null> {
  const row = yield* one(select, { person, key });
  if (row === undefined) return null;
  return {
    person: row.person,
    key: row.key,
    request: row.request,
    status: row.status,
    body: JSON.parse(row.body) as Json,
    recordedAt: row.recorded_at as Instant,
  };
}
