import type { Instant } from '../../kernel/instant.ts';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { send } from '../send.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) => db.selectFrom('deadline').select(['name', 'due_at']).where('instance_key', '=', param('instanceKey')));

const remove = statement((db) =>
  db.deleteFrom('deadline').where('instance_key', '=', param('instanceKey')).where('name', '=', param('name')),
);

const upsert = statement((db) =>
  db
    .insertInto('deadline')
    .values({ instance_key: param('instanceKey'), name: param('name'), due_at: param('dueAt') })
    .onConflict((conflict) => conflict.columns(['instance_key', 'name']).doUpdateSet((eb) => ({ due_at: eb.ref('excluded.due_at') }))),
);

/** Makes the running due times of a matter exactly these; touches only the rows that differ from those that are running, read where not given. */
export function* replaceDeadlines(
  instanceKey: number,
  deadlines: Readonly<Record<string, Instant>>,
  running?: Readonly<Record<string, Instant>>,
): Work<void> {
  const before = running ?? (yield* runningOf(instanceKey));
  for (const name of Object.keys(before)) if (!Object.hasOwn(deadlines, name)) yield* send(remove, { instanceKey, name });
  for (const [name, dueAt] of Object.entries(deadlines)) {
    if (before[name] !== dueAt) yield* send(upsert, { instanceKey, name, dueAt });
  }
}

function* runningOf(instanceKey: number): Work<Readonly<Record<string, Instant>>> {
  const rows = yield* many(select, { instanceKey });
  return Object.fromEntries(rows.map((row) => [row.name, row.due_at as Instant]));
}
