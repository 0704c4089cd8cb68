import type { Instant } from '../../kernel/instant.ts';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) =>
  db
    .selectFrom('deadline')
    .innerJoin('instance', 'instance.instance_key', 'deadline.instance_key')
    .select(['deadline.name', 'deadline.due_at'])
    .where('instance.id', '=', param('instance')),
);

/** The running due times of a matter, by name. */
export function* listDeadlines(instance: string): Work<Readonly<Record<string, Instant>>> {
  const rows = yield* many(select, { instance });
  return Object.fromEntries(rows.map((row) => [row.name, row.due_at as Instant]));
}
