import type { Instant } from '../../kernel/instant.ts';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { run } from '../run.ts';
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

/** Makes the running due times of a matter exactly these; touches only the rows that differ. */
export function* replaceDeadlines(instanceKey: number, deadlines: Readonly<Record<string, Instant>>): Work<void> {
  const running = new Map((yield* many(select, { instanceKey })).map((row) => [row.name, row.due_at]));
  for (const name of running.keys()) if (!Object.hasOwn(deadlines, name)) yield* run(remove, { instanceKey, name });
  for (const [name, dueAt] of Object.entries(deadlines)) {
    if (running.get(name) !== dueAt) yield* run(upsert, { instanceKey, name, dueAt });
  }
}
