import type { Instant } from '../../kernel/instant.ts';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** A due time that is running. */
export interface Deadline {
  readonly instance: string;
  readonly name: string;
  readonly dueAt: Instant;
}

const select = statement((db) =>
  db
    .selectFrom('deadline')
    .innerJoin('instance', 'instance.instance_key', 'deadline.instance_key')
    .select(['instance.id', 'deadline.name', 'deadline.due_at'])
    .where('deadline.due_at', '<=', param('now'))
    .orderBy('deadline.due_at')
    .orderBy('deadline.instance_key')
    .orderBy('deadline.name')
    .limit(param('limit')),
);

/** Due times that have come, the earliest first. They stay until an entry of their matter clears them. */
export function* listDue(now: Instant, limit: number): Work<readonly Deadline[]> {
  const rows = yield* many(select, { now, limit });
  return rows.map((row) => ({ instance: row.id, name: row.name, dueAt: row.due_at as Instant }));
}
